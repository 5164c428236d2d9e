// Compiles the styles and copies GOV.UK Frontend's script: node build-assets.mjs <output folder>.
// Run by Maven. Installs what package-lock.json names when that changed; runs no package's scripts.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, 'target/classes/static/assets');
const modules = join(here, 'node_modules');
const stamp = join(modules, '.desk-kit-lock');

const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const arguments_ = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', arguments_, { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}

const { compile } = await import('sass');
mkdirSync(out, { recursive: true });
const styles = compile(join(here, 'src/main/styles/desk.scss'), {
  loadPaths: [join(modules, 'govuk-frontend/dist')],
  style: 'compressed',
  quietDeps: true,
});
writeFileSync(join(out, 'desk.css'), styles.css + '\n');
const govuk = join(modules, 'govuk-frontend');
copyFileSync(join(govuk, 'dist/govuk/govuk-frontend.min.js'), join(out, 'govuk-frontend.min.js'));
