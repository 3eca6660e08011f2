export { searchContactLists } from './contactLists';
export { searchLanguages } from './languages';
export { searchSenders } from './senders';
export { searchTemplates } from './templates';
