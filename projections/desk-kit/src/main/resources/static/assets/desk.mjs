// Starts GOV.UK Frontend's behaviours. Pages work without it.
import { initAll } from './govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
