/**
 * Whose time an abbreviation with several meanings can be, in the order of its offsets in the zone table.
 * Sources: IANA tzdata 2025c and the zone names of its comments; for AMT, ECT and GST the World Clock's list of abbreviations.
 */
export const meanings: Readonly<Record<string, readonly string[]>> = {
  BST: ['British Summer Time', 'Bangladesh', 'Bougainville'],
  IST: ['India', 'Israel', 'Ireland'],
  GST: ['the Gulf', 'South Georgia'],
  AMT: ['the Amazon', 'Armenia'],
  EST: ['North America', 'Australia'],
  CST: ['North America', 'China', 'Cuba'],
  CDT: ['North America', 'Cuba'],
  MST: ['North America', 'Malaysia'],
  PST: ['North America', 'the Philippines'],
  AST: ['the Atlantic', 'Arabia'],
  ECT: ['Ecuador', 'the Eastern Caribbean'],
};
