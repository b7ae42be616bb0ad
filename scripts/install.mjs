// Installs what the lock file names, once.
import { install, requireNode } from './steps.mjs';

requireNode();
install();
