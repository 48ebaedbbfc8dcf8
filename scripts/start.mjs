// `npm start`: sets up what is missing, builds if sources changed, opens the app. Says which shell, and why.
import { continueUnderPinnedNode, ensureBrowser, ensureFonts, installPackages } from './setup.mjs';

installPackages();
ensureFonts();
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  process.stderr.write(
    'No display (DISPLAY is not set): running the guided demo without a window instead.\n',
  );
  if (!ensureBrowser()) process.exit(2);
  continueUnderPinnedNode('demo.mjs');
}
continueUnderPinnedNode('open-app.mjs');
