import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { httpDataSource } from './data/http-data-source';
import { followAddress, useChoiceStore } from './state/choice-store';
import { applyTheme, languageOf } from './state/preferences';
import { speak } from './words/spoken';

applyTheme();
followAddress();
await speak(languageOf(useChoiceStore.getState().choice.view.language));

const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={httpDataSource(document.baseURI)} />);
