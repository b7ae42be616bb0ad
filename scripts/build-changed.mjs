// Builds dist/ where a source file changed since the last build.
import { build } from './steps.mjs';

build();
