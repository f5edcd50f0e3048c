import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';

/** From where to where in a text, counted from 0. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
}

interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

/** The language server for YAML, as editors run it, over its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, (found: readonly Diagnostic[]) => void>();

  /** `schemas`: the paths of schemas, each with the pattern of the files that it is for. */
  static async start(schemas: Readonly<Record<string, string>>): Promise<LanguageServer> {
    const server = new LanguageServer(schemas);
    const textDocument = {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ['markdown'] },
    };
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true }, textDocument },
    });
    await server.#connection.sendNotification('initialized', {});
    await server.#connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { yaml: settingsFor(schemas) },
    });
    return server;
  }

  private constructor(schemas: Readonly<Record<string, string>>) {
    const file = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process = child;
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { section: string }[] }) =>
        items.map(({ section }) => (section === 'yaml' ? settingsFor(schemas) : null)),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        this.#waiting.get(uri)?.(diagnostics),
    );
    this.#connection.listen();
  }

  /** Opens a text under that path; what the server finds fault with. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const { href: uri } = pathToFileURL(path);
    const found = new Promise<readonly Diagnostic[]>((resolve) => void this.#waiting.set(uri, resolve));
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return found;
  }

  async completionsAt(path: string, line: number, character: number): Promise<readonly Completion[]> {
    const found = await this.#ask<{ items: readonly Completion[] }>('completion', path, line, character);
    return found.items;
  }

  /** In Markdown. */
  async hoverAt(path: string, line: number, character: number): Promise<string> {
    const found = await this.#ask<{ contents: { value: string } } | null>('hover', path, line, character);
    return found?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    this.#process.kill();
  }

  #ask<T>(what: string, path: string, line: number, character: number): Promise<T> {
    const textDocument = { uri: pathToFileURL(path).href };
    return this.#connection.sendRequest<T>(`textDocument/${what}`, {
      textDocument,
      position: { line, character },
    });
  }
}

/** Nothing is fetched from anywhere. */
function settingsFor(schemas: Readonly<Record<string, string>>) {
  const byAddress = Object.entries(schemas).map(([path, files]) => [pathToFileURL(path).href, [files]]);
  return {
    validate: true,
    completion: true,
    hover: true,
    schemaStore: { enable: false },
    schemas: Object.fromEntries(byAddress),
  };
}
