// A page that is left open does not outlive its session on the screen: a warning first, then it goes. Other tabs of the desk
// say when they were used, since they have the same session. Without scripts the page has a refresh of its own.
const WARNED = 120;
const ENDED = '/session-ended';
const box = document.querySelector('[data-session-seconds]');

function watch() {
  const length = Number(box.dataset.sessionSeconds);
  const tabs = new BroadcastChannel('session');
  let until = 0;

  function used() {
    until = Date.now() + length * 1000;
    box.hidden = true;
  }

  function leave() {
    document.body.hidden = true;
    location.replace(ENDED);
  }

  // By the clock and not by one long timer: a machine that slept wakes up too late.
  function look() {
    const left = (until - Date.now()) / 1000;
    if (left < -1) {
      leave();
    } else if (left < Math.min(WARNED, length / 2)) {
      box.hidden = false;
    }
  }

  async function stay() {
    try {
      const answer = await fetch('/', { cache: 'no-store', redirect: 'error' });
      // Whoever is signed out by now gets the page too, without this in it.
      if ((await answer.text()).includes('data-session-seconds')) {
        used();
        tabs.postMessage('used');
        return;
      }
    } catch {
      // The desk does not answer: the session ends by the clock.
      return;
    }
    leave();
  }

  tabs.onmessage = used;
  box.querySelector('button').addEventListener('click', stay);
  window.addEventListener('pageshow', look);
  used();
  tabs.postMessage('used');
  setInterval(look, 1000);
}

if (box) {
  watch();
}
