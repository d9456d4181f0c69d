import { TextlintKernel, type TextlintRuleModule } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import { findPhrases, type PhraseFinding } from './banned-phrases.js';

// A CommonJS module, whose default export vitest unwraps and Node doesn't.
const plugin = 'default' in markdownPlugin ? markdownPlugin.default : markdownPlugin;
const kernel = new TextlintKernel();

/** A rule of textlint: reports the banned phrases of paragraphs, headings and table cells to `found`. */
function plainProse(found: (finding: PhraseFinding) => void): TextlintRuleModule {
  return (context) => {
    const { Syntax, getSource } = context;
    const check = (node: Parameters<typeof getSource>[0]) => {
      const start = node?.range[0] ?? 0;
      // Neither the marks of a heading nor the address of a link are prose.
      const text = getSource(node).replace(/^#+|(?<=\])\([^()\s]*\)/g, (marks) => ' '.repeat(marks.length));
      for (const finding of findPhrases(text)) found({ ...finding, index: start + finding.index });
    };
    return { [Syntax.Paragraph]: check, [Syntax.Header]: check, [Syntax.TableCell]: check };
  };
}

/** The banned phrases of a page in Markdown, found by textlint, which leaves out code, comments and front matter. */
export async function findInMarkdown(page: string): Promise<PhraseFinding[]> {
  const findings: PhraseFinding[] = [];
  await kernel.lintText(page, {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin }],
    rules: [{ ruleId: 'plain-prose', rule: plainProse((finding) => findings.push(finding)) }],
  });
  return findings;
}
