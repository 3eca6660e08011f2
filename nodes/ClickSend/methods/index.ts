export { searchContactLists } from './contactLists';
export { searchSenders } from './senders';
export { searchTemplates } from './templates';
