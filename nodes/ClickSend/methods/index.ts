export { searchContactLists } from './contactLists';
export { searchMmsSenders, searchSenders } from './senders';
export { searchTemplates } from './templates';
