// A little comfort on top of pages that work without it.
(() => {
  'use strict';
  const root = document.documentElement;
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  };

  // Times are shown in the reader's zone from the next page on. "/" is no character for a cookie value everywhere.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes('tandem-zone=')) keep('tandem-zone', zone.replaceAll('/', '.'));

  document.addEventListener('DOMContentLoaded', () => document.getElementById('errors')?.focus());

  // Look: at once, and kept for the next page.
  document.addEventListener('submit', (event) => {
    const chosen = event.submitter;
    if (event.target.matches('[data-theme-form]') && chosen) {
      event.preventDefault();
      root.dataset.theme = chosen.value;
      keep('tandem-theme', chosen.value);
      for (const button of event.target.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button === chosen));
      return;
    }
    // A second click must not send a form twice.
    if (event.target.method === 'post') {
      if (event.target.dataset.sent) event.preventDefault();
      event.target.dataset.sent = 'yes';
      setTimeout(() => delete event.target.dataset.sent, 4000);
    }
  });

  // Menus close by Escape and by a click elsewhere; dialogs open in place of their page.
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
    const opener = event.target.closest('a[data-dialog]');
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      dialog.showModal();
    }
    const closer = event.target.closest('[data-close]');
    if (closer?.closest('dialog')) {
      event.preventDefault();
      closer.closest('dialog').close();
    }
    const line = event.target.closest('[data-line]');
    if (line) changeLines(event, line);
  });

  // Product lines: the buttons also work as submits, here they spare the round trip.
  const changeLines = (event, button) => {
    const list = button.closest('form').querySelector('.lines');
    const rows = list.children;
    if (button.dataset.line === 'add') {
      const row = rows[rows.length - 1].cloneNode(true);
      row.querySelectorAll('.error').forEach((error) => error.remove());
      row.querySelectorAll('.wrong').forEach((field) => field.classList.remove('wrong'));
      list.append(row);
      row.querySelectorAll('input').forEach((input) => (input.value = input.defaultValue = input.dataset.blank ?? ''));
      row.querySelectorAll('select').forEach((select) => (select.selectedIndex = 0));
    } else if (rows.length > 1) {
      button.closest('li').remove();
    } else return;
    event.preventDefault();
    [...rows].forEach((row, index) => {
      const rename = (name) => name.replace(/\.\d+\./, `.${index}.`).replace(/:\d+$/, `:${index}`);
      for (const attribute of ['name', 'id', 'for', 'value', 'aria-describedby']) {
        for (const part of row.querySelectorAll(`[${attribute}]`)) {
          if (attribute !== 'value' || part.tagName === 'BUTTON') part.setAttribute(attribute, rename(part.getAttribute(attribute)));
        }
      }
    });
    if (button.dataset.line === 'add') rows[rows.length - 1].querySelector('select, input').focus();
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // What is ticked for deciding together stays so while one goes through the list by J and K.
  document.addEventListener('DOMContentLoaded', () => {
    const boxes = [...document.querySelectorAll('input[data-remember]')];
    const ticked = new Set(JSON.parse(sessionStorage.getItem('ticked') ?? '[]'));
    for (const box of boxes) {
      box.checked ||= ticked.has(box.value);
      box.addEventListener('change', () => sessionStorage.setItem('ticked', JSON.stringify(boxes.filter((each) => each.checked).map((each) => each.value))));
    }
  });

  // Keys: "/" searches, "?" tells the keys; in the queue J and K move, X chooses, A, I and R decide. Switched off in the account page.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector('details.menu[open]')?.removeAttribute('open');
    if (root.dataset.keys === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search')?.focus();
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  // The board: a card is dragged to where its own menu could send it; M opens that menu.
  const board = document.querySelector('.board');
  if (board) {
    const drops = document.querySelector('.drops');
    let card = null;
    const target = (event) => {
      const place = event.target.closest('.board [data-stage], .drops [data-stage]');
      return card && place && card.dataset.targets.split(' ').includes(place.dataset.stage) ? place : null;
    };
    const clear = () => document.querySelectorAll('[data-over]').forEach((each) => delete each.dataset.over);
    document.addEventListener('dragstart', (event) => {
      card = event.target.closest('.deal-card[draggable="true"]');
      if (!card) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', card.querySelector('a.open').textContent);
      card.dataset.dragged = 'yes';
      drops.hidden = false;
    });
    document.addEventListener('dragover', (event) => {
      clear();
      const place = target(event);
      if (!place) return;
      event.preventDefault();
      place.dataset.over = 'yes';
    });
    document.addEventListener('drop', (event) => {
      const place = target(event);
      if (!place) return;
      event.preventDefault();
      card.querySelector(`button[value="${place.dataset.stage}"], a[data-target="${place.dataset.stage}"]`)?.click();
    });
    document.addEventListener('dragend', () => {
      clear();
      if (card) delete card.dataset.dragged;
      drops.hidden = true;
      card = null;
    });
    board.addEventListener('keydown', (event) => {
      const menu = event.target.closest('.deal-card')?.querySelector('details.menu');
      if (root.dataset.keys === 'off' || !menu || event.ctrlKey || event.metaKey || event.altKey) return;
      const items = [...menu.querySelectorAll('.item, a')];
      const at = items.indexOf(document.activeElement);
      if (event.key.toLowerCase() === 'm' || event.key.toLowerCase() === 'ь') {
        menu.open = true;
        items[0]?.focus();
      } else if (menu.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus();
      } else if (menu.open && event.key === 'Escape') {
        menu.open = false;
        menu.querySelector('summary').focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  // Autosave says what it does; htmx sends the form.
  const said = (form, key) => {
    const saved = form.querySelector('.saved');
    if (saved?.dataset[key]) saved.textContent = saved.dataset[key];
  };
  document.addEventListener('htmx:beforeRequest', (event) => event.target.matches('[data-autosave]') && said(event.target.closest('form'), 'saving'));
  for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(failure, (event) => event.target.matches('[data-autosave]') && said(event.target.closest('form'), 'failed'));
  }

  // A session that ends is told of in time; one click keeps it, and nothing typed is lost. Asking does not prolong it.
  const session = document.getElementById('session');
  if (session) {
    const AHEAD = 120;
    let timer;
    const say = (what) => {
      for (const words of session.querySelectorAll('[data-say]')) words.hidden = words.dataset.say !== what;
      session.querySelector('[data-stay]').hidden = what !== 'idle';
      session.hidden = false;
    };
    const later = (seconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => look('/session'), Math.max(1, seconds) * 1000);
    };
    const look = async (address) => {
      try {
        const answer = await fetch(address, { headers: { Accept: 'application/json' } });
        if (answer.status === 401) return say('over');
        const left = await answer.json();
        if (left.seconds > AHEAD) {
          session.hidden = true;
          return later(left.seconds - AHEAD);
        }
        say(left.last ? 'final' : 'idle');
        later(left.seconds + 1);
      } catch {
        later(30);
      }
    };
    session.querySelector('[data-stay]').addEventListener('click', () => look('/session/stay'));
    session.querySelector('[data-hide]').addEventListener('click', () => (session.hidden = true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look('/session'));
    later(Number(session.dataset.seconds) - AHEAD);
  }
})();
