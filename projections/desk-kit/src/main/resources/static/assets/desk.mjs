// Starts GOV.UK Frontend's behaviours. Pages work without it.
import { initAll } from './govuk-frontend.min.js';
import './session.mjs';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
