const set = (words: string) => new Set(words.split(' '))

/** Words that announce the name of a technology, whichever it is. */
export const before = set(
  'in with using use used uses know experience knowledge proficient proficiency skilled expertise advanced intermediate basic including like via through microsoft ms google apache oracle adobe language framework platform tool',
)

/** Words that follow the name of a technology. */
export const after = set(
  'developer developers engineer engineers programming programmer programmers framework frameworks language scripting script scripts code codebase codebases library libraries database databases apps stack certified certification administrator admin macros spreadsheets sdk api apis',
)

/** What stands before a single letter that is no programming language: "vitamin C", "series C", "class C licence". */
export const letterSeries = set(
  'series class vitamin type grade appendix plan hepatitis section part schedule level group category tier option exhibit item step factor title',
)

/** Words before a name that is an employer's: "at Sage", "joining Notion". */
export const ofEmployers = set('at join joining about why')
