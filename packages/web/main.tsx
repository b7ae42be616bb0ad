import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { askFirst } from './app/ask-first';
import { httpDataSource } from './data/http-data-source';
import { makeQueryClient } from './data/query-client';
import { followAddress, useChoiceStore } from './state/choice-store';
import { applyTheme, languageOf } from './state/preferences';
import { speak } from './words/spoken';

applyTheme();
followAddress();
const source = httpDataSource(document.baseURI);
const client = makeQueryClient();
const { choice } = useChoiceStore.getState();
askFirst(client, source, choice);
await speak(languageOf(choice.view.language));

const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={source} client={client} />);
