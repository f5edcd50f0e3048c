import type { Report, ReportFormat, ReportStyle, Refused } from '../batch.ts';
import { aboutTable } from './about.ts';
import { type Book, groupsOf, type Kept } from './book.ts';
import { missingTable } from './missing.ts';
import { problemsTable } from './problems.ts';
import { sectionTables } from './sections.ts';
import { summaryTable } from './summary.ts';
import { NOTICES } from './words.ts';
import { writeWorkbook } from './write.ts';

/** A workbook for people: summary, a sheet for each part of the documents, missing figures, problems, explanations. */
export const XLSX: ReportFormat = { name: 'xlsx', binary: true, start: startXlsx };

function startXlsx({ language, version }: ReportStyle): Report {
  const kept: Kept[] = [];
  const refused: Refused[] = [];
  return {
    add: (item) => {
      if (item.kind === 'refused') refused.push(item);
      else kept.push({ digest: item.digest(), ruleSet: item.ruleSet });
      return '';
    },
    end: (end) => {
      const book = { language, version, groups: groupsOf(kept), refused, end };
      return writeWorkbook({
        language,
        title: NOTICES.title[language],
        creator: `park-eval ${version}`,
        header: headerOf(book),
        tables: [
          summaryTable(book),
          ...sectionTables(book),
          missingTable(book),
          problemsTable(book),
          aboutTable(book),
        ],
      });
    },
  };
}

/** The documents by name, or where there are several by their numbers. */
function headerOf({ groups, language }: Book): string {
  const ruleSets = [...new Set(groups.map(({ ruleSet }) => ruleSet))];
  const [first] = ruleSets;
  if (!first) return NOTICES.title[language];
  if (ruleSets.length === 1) return `${first.title[language]} ${first.document.number}`;
  return ruleSets.map(({ document }) => document.number).join(language === 'zh' ? '、' : ', ');
}
