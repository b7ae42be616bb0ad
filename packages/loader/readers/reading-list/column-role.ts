/** What the cells of a column hold, by its heading. */
export type ColumnRole = 'title' | 'name' | 'date' | 'authors' | 'organisation' | 'venue' | 'link' | 'other';

const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [
    /^(?:paper )?(?:titles?|name of (?:the )?paper|标题|题目|论文(?:标题|题目|名称)|タイトル|제목)$/i,
    'title',
  ],
  [
    /^(?:paper|papers|article|articles|book|books|course|courses|talk|论文|文章|书名|课程|论文 ?\/ ?项目)(?: \(link\))?$/i,
    'title',
  ],
  [
    /^(?:name|model|models|llms?|model name|method|methods|project|projects|resource|resources|dataset|datasets|benchmark|benchmarks|work|works|tool|tools|framework|algorithm|item|名称|模型|方法|项目|数据集|作品|资源|工具)(?: name)?$/i,
    'name',
  ],
  [
    /^(?:year|date|dates|time|released?|release (?:date|time)|published|publication date|pub\.? date|when|年份|日期|时间|发布(?:时间|日期)?|年)$/i,
    'date',
  ],
  [/^(?:authors?|first author|speakers?|instructors?|lecturers?|by|作者|讲师)(?:\(s\))?$/i, 'authors'],
  [
    /^(?:institut(?:e|es|ion|ions)|organi[sz]ations?|orgs?|affiliations?|compan(?:y|ies)|labs?|university|developers?|机构|单位|公司|组织|学校)(?:\(s\))?$/i,
    'organisation',
  ],
  [/^(?:venues?|conference|journal|publication|published (?:in|at)|pub\.?|会议|期刊|发表)$/i, 'venue'],
  [
    /^(?:links?|urls?|paper links?|pdfs?|arxiv|code|codes|github|repo|repository|website|homepage|page|project page|demo|download|source|sources|video|videos|blog|slides|doi|abs|链接|地址|代码|视频|主页|网址|论文链接)(?:\(s\))?$/i,
    'link',
  ],
];

export function columnRole(heading: string): ColumnRole {
  const plain = heading
    .replace(/\p{Extended_Pictographic}|\ufe0f|[*_`]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return ROLES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}
