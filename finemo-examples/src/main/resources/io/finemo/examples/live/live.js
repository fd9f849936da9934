// Shows what the service tells while it tells it. Posts are hostile: they become text nodes, never
// markup. All memory is bounded, for a page like this stays open for days.
(function () {
  'use strict';

  const KEPT = 300; // Posts that are kept to be filtered.
  const SHOWN = 100; // Posts in the page.
  const WAITING = 300; // Posts that wait for the next frame, or for the reader to go on.
  const CASHTAGS = 10;
  const ASSETS = 12; // Of one post.
  const ASSET_LENGTH = 32;
  const LONG = 700; // Characters from which on a post is folded.
  const NEWS_EVERY = 10000; // Milliseconds: a screen reader is told sums, not each post.
  const POINTING = 3000;
  const SILENCE = 10000; // The service tells something every second.
  const RETRY_FIRST = 1000;
  const RETRY_LAST = 30000;

  const at = id => document.getElementById(id);
  const filter = at('filter');
  const pause = at('pause');
  const list = at('posts');

  let kept = []; // The newest first.
  let waiting = []; // The newest last.
  let overflown = 0; // What could not even wait.
  let skipped = 0; // As this connection tells.
  let skippedBefore = 0; // As earlier connections told.
  let paused = false;
  let frame = 0;

  // ---- Text ----

  function element(name, style, ...children) {
    const made = document.createElement(name);
    made.className = style;
    made.append(...children);
    return made;
  }

  // As io.finemo.examples.page.VisibleText: what is not seen, but changes what is seen, is shown by
  // its number. Line feeds, tabs and the joiners of emoji and of Persian are text.
  const HIDDEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

  function number(character) {
    return 'U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  }

  function putForeign(parent, text) {
    const clean = text.replace(/\r\n/g, '\n');
    let from = 0;
    for (const hit of clean.matchAll(HIDDEN)) {
      parent.append(clean.slice(from, hit.index), element('code', 'hidden', number(hit[0])));
      from = hit.index + hit[0].length;
    }
    parent.append(clean.slice(from));
    return parent;
  }

  const visible = text => text.replace(HIDDEN, character => '⟨' + number(character) + '⟩');

  const foreign = text => putForeign(document.createElement('bdi'), text);

  function marked(text, pieces) {
    const all = document.createElement('bdi');
    let from = 0;
    for (const piece of pieces.slice().sort((one, other) => one.start - other.start)) {
      const start = Math.max(from, piece.start);
      if (piece.end > start) {
        putForeign(all, text.slice(from, start));
        all.append(putForeign(document.createElement('mark'), text.slice(start, piece.end)));
        from = piece.end;
      }
    }
    return putForeign(all, text.slice(from));
  }

  // Gives a parent these children, around the one with the focus, which would lose it if it were moved.
  function fill(parent, children) {
    const focused = children.find(child => child.contains(document.activeElement));
    if (!focused || focused.parentNode !== parent) {
      parent.replaceChildren(...children);
      return;
    }
    Array.from(parent.children).filter(child => child !== focused).forEach(child => child.remove());
    const place = children.indexOf(focused);
    focused.before(...children.slice(0, place));
    focused.after(...children.slice(place + 1));
  }

  const count = value => value.toLocaleString('en');
  const counted = (value, one, many) => count(value) + ' ' + (value === 1 ? one : many);

  function percent(share) {
    const rounded = Math.round(share * 100);
    if (rounded === 100 && share < 1) {
      return 'over 99 %';
    }
    return rounded === 0 && share > 0 ? 'below 1 %' : rounded + ' %';
  }

  function inWords(probability) {
    const words = [
      [0.95, 'almost certain'], [0.8, 'very likely'], [0.6, 'likely'], [0.4, 'as likely as not'],
      [0.2, 'unlikely'], [0.05, 'very unlikely'], [0, 'almost certainly not']];
    return words.find(pair => probability >= pair[0])[1];
  }

  // ---- Filter ----

  const terms = () => filter.value.toUpperCase().split(/[\s,;]+/).filter(term => term !== '' && term !== '$');

  function matches(post, wanted) {
    return wanted.length === 0 || post.assets.some(asset => wanted.some(term =>
      term.startsWith('$') ? asset.toUpperCase() === term.slice(1) : asset.toUpperCase().startsWith(term)));
  }

  const isChosen = asset => filter.value.trim().toUpperCase() === '$' + asset.toUpperCase();

  function assetButton(asset) {
    const button = element('button', 'asset');
    button.type = 'button';
    setAsset(button, asset);
    return button;
  }

  function setAsset(button, asset) {
    const short = Array.from(asset).length > ASSET_LENGTH ? Array.from(asset).slice(0, ASSET_LENGTH).join('') + '…' : asset;
    button.dataset.asset = asset;
    button.replaceChildren(putForeign(document.createElement('bdi'), '$' + short));
    button.setAttribute('aria-pressed', String(isChosen(asset)));
  }

  function choose(event) {
    const button = event.target.closest('.asset');
    if (button) {
      filter.value = isChosen(button.dataset.asset) ? '' : '$' + button.dataset.asset;
      filtered();
    }
  }

  function filtered() {
    at('clear').hidden = filter.value === '';
    // In place where it can be, for a button that is pressed keeps the focus.
    document.querySelectorAll('.asset').forEach(button =>
      button.setAttribute('aria-pressed', String(isChosen(button.dataset.asset))));
    const wanted = terms();
    const known = new Map(Array.from(list.children, item => [item.post, item]));
    fill(list, kept.filter(post => matches(post, wanted)).slice(0, SHOWN).map(post => known.get(post) || card(post)));
    tellShown();
    tell(wanted.length === 0 ? 'All assets' : counted(list.children.length, 'post speaks', 'posts speak') + ' of ' + wanted.join(' or '));
  }

  // ---- Posts ----

  function card(post) {
    const head = element('div', 'card-head');
    const badge = post.opportunity ? 'Opportunity' : post.label;
    const chance = percent(post.probability) + ', ' + inWords(post.probability);
    head.append(element('span', post.opportunity ? 'badge-strong' : 'badge',
      post.opportunity ? badge + ' · ' + chance : badge + ' · opportunity ' + percent(post.probability)));
    post.assets.slice(0, ASSETS).forEach(asset => head.append(assetButton(asset)));
    if (post.assets.length > ASSETS) {
      head.append(element('span', 'note', 'and ' + (post.assets.length - ASSETS) + ' more'));
    }
    if (post.sentiment) {
      head.append(element('span', 'badge', post.sentiment.toLowerCase() + (post.declared ? ' (declared)' : ' (filled in)')));
    }
    const time = element('time', '', new Date(post.at).toLocaleTimeString('en-GB'));
    time.dateTime = post.at;
    head.append(time);

    // What spoke for an opportunity says little where something else was decided.
    const reasons = post.opportunity ? post.because : [];
    const article = element('article', post.opportunity ? 'card-strong' : 'card',
      head, element('div', 'post', marked(post.text, reasons)));
    if (post.text.length > LONG) {
      article.append(unfold(article, post.text.length));
    }
    if (reasons.length > 0) {
      article.append(because(post));
    }
    const item = element('li', '', article);
    item.post = post;
    return item;
  }

  function unfold(article, length) {
    article.classList.add('long');
    const button = element('button', '', 'Show all ' + count(length) + ' characters');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      const folded = article.classList.toggle('long');
      button.setAttribute('aria-expanded', String(!folded));
      button.textContent = folded ? 'Show all ' + count(length) + ' characters' : 'Show less';
    });
    return button;
  }

  function because(post) {
    const note = element('p', 'note', 'Because of ');
    post.because.forEach((piece, index) => {
      const words = post.text.slice(piece.start, piece.end);
      note.append(index > 0 ? ', “' : '“', foreign(words.length > 80 ? words.slice(0, 80) + '…' : words),
        '” +' + piece.weight.toFixed(2));
    });
    return note;
  }

  function arrived(post) {
    waiting.push(post);
    if (waiting.length > WAITING) {
      waiting.shift();
      overflown++;
    }
    if (paused) {
      tellPaused();
    } else if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!paused) {
          showWaiting();
        }
      });
    }
  }

  function showWaiting() {
    const wanted = terms();
    for (const post of waiting) {
      kept.unshift(post);
      if (matches(post, wanted)) {
        const item = card(post);
        item.firstChild.classList.add('new');
        list.prepend(item);
        if (post.opportunity) {
          fresh.push(post);
        }
      }
    }
    waiting = [];
    kept.length = Math.min(kept.length, KEPT);
    for (let item = list.lastElementChild; list.children.length > SHOWN && item;) {
      const previous = item.previousElementSibling;
      if (!item.contains(document.activeElement)) {
        item.remove();
      }
      item = previous;
    }
    fresh = fresh.slice(-SHOWN);
    tellFresh();
    tellShown();
  }

  function tellShown() {
    const here = list.children.length;
    const wanted = terms();
    const lost = skippedBefore + skipped + overflown;
    at('empty').hidden = here > 0;
    at('empty').textContent = wanted.length > 0 && kept.length > 0
      ? 'Of ' + counted(kept.length, 'post', 'posts') + ' kept here, none speaks of ' + visible(wanted.join(' or ')) + '.'
      : 'No opportunity yet. Each is shown here as soon as it is found.';
    at('shown').textContent =
      (kept.length > 0 ? count(here) + ' of ' + counted(kept.length, 'post', 'posts') + ' kept here, the newest first. ' : '')
      + (lost > 0 ? counted(lost, 'post was', 'posts were') + ' left out, as more came than anyone reads; the figures count '
        + (lost === 1 ? 'it.' : 'them.') : '');
  }

  function tellPaused() {
    pause.textContent = paused ? 'Resume, ' + count(waiting.length) + ' waiting' : 'Pause';
    pause.classList.toggle('paused', paused);
  }

  // ---- What a screen reader is told ----

  let fresh = []; // Opportunities shown since the last news.
  let told = -Infinity; // When the last news were told.

  function tell(news) {
    at('news').textContent = visible(news);
    told = performance.now();
  }

  function tellFresh() {
    if (fresh.length > 0 && performance.now() - told > NEWS_EVERY) {
      const assets = Array.from(new Set(fresh.flatMap(post => post.assets))).slice(-3);
      tell(counted(fresh.length, 'new opportunity', 'new opportunities')
        + (assets.length > 0 ? ', on ' + assets.map(asset => '$' + asset.slice(0, ASSET_LENGTH)).join(', ') : ''));
      fresh = [];
    }
  }

  setInterval(tellFresh, 1000);

  // ---- The last minutes ----

  function summarized(summary) {
    at('window-heading').textContent = 'The last ' + summary.minutes + ' minutes';
    at('judged').textContent = count(summary.posts);
    at('found').textContent = count(summary.opportunities);
    gauge(summary);
    cashtags(summary.symbols.slice(0, CASHTAGS));
    at('uncounted').textContent = summary.uncounted > 0
      ? counted(summary.uncounted, 'mention is', 'mentions are') + ' not in the table: too many symbols, or none.' : '';
    if (summary.skipped !== skipped) {
      skipped = summary.skipped;
      tellShown();
    }
  }

  function gauge(summary) {
    const told = summary.sentiment.bullish + summary.sentiment.bearish;
    at('gauge').hidden = told === 0;
    if (told === 0) {
      at('sentiment').replaceChildren('No sentiment yet');
      at('coverage').textContent = summary.posts === 0 ? ''
        : 'None of ' + counted(summary.posts, 'post', 'posts') + ' was declared or found bullish or bearish.';
      return;
    }
    const share = summary.sentiment.bullishShare;
    const declared = summary.sentiment.declared;
    at('sentiment').replaceChildren(
      element('span', '', '▲ ' + percent(share) + ' bullish'), element('span', '', percent(1 - share) + ' bearish ▼'));
    at('gauge').setAttribute('aria-valuenow', String(Math.round(share * 100)));
    at('gauge').setAttribute('aria-valuetext', percent(share) + ' bullish, ' + percent(1 - share) + ' bearish');
    at('gauge-bullish').style.width = share * 100 + '%';
    at('gauge-bearish').style.width = (1 - share) * 100 + '%';
    at('coverage').textContent = 'Coverage ' + percent(summary.sentiment.coverage) + ': '
      + count(summary.sentiment.bullish) + ' bullish and ' + count(summary.sentiment.bearish) + ' bearish of '
      + counted(summary.posts, 'post', 'posts') + '; ' + count(declared) + ' declared, ' + count(told - declared) + ' filled in.';
  }

  const rows = at('cashtags');
  let pointed = -Infinity; // When the pointer last moved over the rows: they do not move away under it.
  rows.addEventListener('pointermove', () => { pointed = performance.now(); });

  function row(symbol) {
    const bar = element('span', 'bar', element('span', ''));
    bar.setAttribute('aria-hidden', 'true');
    const head = element('th', '', assetButton(symbol), bar);
    head.scope = 'row';
    const made = element('tr', '', head, element('td', ''), element('td', ''));
    made.symbol = symbol;
    return made;
  }

  function cashtags(symbols) {
    at('no-cashtags').hidden = symbols.length > 0;
    const box = at('cashtags-box');
    box.hidden = symbols.length === 0;
    const known = new Map(Array.from(rows.children, one => [one.symbol, one]));
    const most = symbols.length > 0 ? symbols[0].posts : 1;
    const ordered = symbols.map(one => {
      const line = known.get(one.symbol) || row(one.symbol);
      line.querySelector('.bar span').style.width = 100 * one.posts / most + '%';
      line.children[1].textContent = count(one.posts);
      line.children[2].textContent = count(one.opportunities);
      return line;
    });
    const focused = Array.from(rows.children).find(line => line.contains(document.activeElement));
    if (focused && !ordered.includes(focused)) {
      ordered.push(focused); // It leaves when the focus does.
    }
    if (performance.now() - pointed > POINTING
        && (ordered.length !== rows.children.length || ordered.some((line, index) => line !== rows.children[index]))) {
      fill(rows, ordered);
    }
  }

  // ---- Connection ----

  let source = null;
  let lastNumber = '';
  let heard = 0;
  let retryIn = RETRY_FIRST;

  function state(name, words) {
    const box = at('state');
    if (box.dataset.state !== name || box.textContent !== words) {
      box.dataset.state = name;
      box.textContent = words;
    }
  }

  function connect() {
    const query = new URLSearchParams();
    if (at('all').checked) {
      query.set('all', 'true');
    }
    if (lastNumber !== '') {
      query.set('after', lastNumber);
    }
    skippedBefore += skipped;
    skipped = 0;
    heard = performance.now();
    const mine = new EventSource('v1/live?' + query);
    source = mine;
    const on = (name, act) => mine.addEventListener(name, event => {
      heard = performance.now();
      act(event);
    });
    on('open', () => {
      retryIn = RETRY_FIRST;
      state('live', 'Live');
    });
    on('summary', event => summarized(JSON.parse(event.data)));
    on('post', event => {
      lastNumber = event.lastEventId || lastNumber;
      arrived(JSON.parse(event.data));
    });
    // The browser's own retries end at an answer that is no stream, such as that all places are taken.
    mine.addEventListener('error', lost);
  }

  function lost() {
    source.close();
    state('lost', 'Connection lost; trying again');
    setTimeout(connect, retryIn);
    retryIn = Math.min(2 * retryIn, RETRY_LAST);
    heard = Infinity; // Until connected again.
  }

  setInterval(() => {
    if (performance.now() - heard > SILENCE) {
      lost();
    }
  }, 1000);

  // ---- Controls ----

  filter.addEventListener('input', filtered);
  at('clear').addEventListener('click', () => {
    filter.value = '';
    filtered();
    filter.focus();
  });
  document.addEventListener('click', choose);
  pause.addEventListener('click', () => {
    paused = !paused;
    if (!paused) {
      showWaiting();
    }
    tellPaused();
  });
  at('all').addEventListener('change', () => {
    if (!at('all').checked) {
      kept = kept.filter(post => post.opportunity);
      waiting = waiting.filter(post => post.opportunity);
      filtered();
    }
    if (source.readyState !== EventSource.CLOSED) {
      source.close();
      connect();
    } // Else it is lost, and the next try asks for what is wanted then.
  });

  connect();
})();
