export { searchContactLists } from './contactLists';
export { searchLanguages } from './languages';
export { searchMmsSenders, searchSenders } from './senders';
export { searchTemplates } from './templates';
