// A page that is left open does not outlive its session on the screen: a warning first, then it goes. All tabs of a desk have one
// session, so they tell each other when it was used, and when there is another one or none. Without scripts the page has a
// refresh of its own.
const WARNED = 120;
const ENDED = '/session-ended';
const NOBODY = '';
const box = document.querySelector('[data-session-seconds]');
const tabs = new BroadcastChannel('session');

function watch() {
  const length = Number(box.dataset.sessionSeconds);
  const who = box.dataset.session;
  const title = document.title;
  let until = 0;
  let asking = false;
  let looking = 0;

  function use(end) {
    until = Math.max(until, end);
    look();
  }

  function used() {
    use(Date.now() + length * 1000);
    tabs.postMessage({ who, until });
  }

  function left() {
    return (until - Date.now()) / 1000;
  }

  function leave() {
    clearInterval(looking);
    document.body.hidden = true;
    location.replace(ENDED);
  }

  // By the clock and not by one long timer: a machine that slept wakes up too late.
  function look() {
    if (left() < -1) {
      leave();
      return;
    }
    box.hidden = left() >= Math.min(WARNED, length / 2);
    document.title = box.hidden ? title : `${box.querySelector('h2').textContent} – ${title}`;
  }

  async function stay() {
    if (asking) {
      return;
    }
    asking = true;
    try {
      const answer = await fetch('/', { cache: 'no-store', redirect: 'error' });
      if (answer.ok) {
        // Whoever is signed out by now, or somebody else by now, gets a page too, without this in it.
        const same = (await answer.text()).includes(`data-session="${who}"`);
        (same ? used : leave)();
      }
      // A desk that is away says nothing of the session: what was typed stays until the clock ends it.
    } catch {
      // Nor does one that does not answer.
    } finally {
      asking = false;
    }
  }

  tabs.onmessage = ({ data }) => (data.who === who ? use(data.until) : leave());
  box.querySelector('button').addEventListener('click', stay);
  // Who types uses the desk, and would lose what was typed.
  document.addEventListener('input', () => {
    if (left() < (length * 2) / 3) {
      stay();
    }
  });
  window.addEventListener('pageshow', () => until && look());
  used();
  looking = setInterval(look, 1000);
}

if (box) {
  watch();
} else if (['/', ENDED].includes(location.pathname)) {
  tabs.postMessage({ who: NOBODY, until: 0 });
}
