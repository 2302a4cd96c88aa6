export default {
  "making.action": "See what is being made",
  "making.pause.subject": "Paused: {campaign}",
  "making.pause.line":
    "The campaign “{campaign}” is paused: do not begin anything more for now. What is made already can still be declared, and your promises stand.",
  "making.resume.subject": "Going on: {campaign}",
  "making.resume.line": "The campaign “{campaign}” goes on: what you promised is expected again.",
  "making.signal_covered.subject": "Demand is covered: {campaign}",
  "making.signal_covered.line":
    "There is enough for “{campaign}”: do not make more than you promised. You may also reduce or withdraw, without giving a reason. Thank you.",
  "making.close.subject": "The campaign is closing: {campaign}",
  "making.close.line":
    "The campaign “{campaign}” takes no more requests or promises. What you promised is brought to its end: declare what is made, reduce what will not be.",
  "making.reactivate.subject": "You are needed again: {campaign}",
  "making.reactivate.line":
    "The campaign “{campaign}”, in which you took part, is open again. If you can, say how many and for when.",
  "making.admitted.subject": "Accepted: {quantity} × {item}",
  "making.admitted.line":
    "Somebody left a place in the campaign “{campaign}”: your promise of {quantity} × {item} for {day} is no longer on the waiting list, it is accepted.",
  "making.lapsed.subject": "Promise lapsed: {quantity} × {item}",
  "making.lapsed.line":
    "Nothing was declared for your promise of {quantity} × {item} for {day}, in the campaign “{campaign}”: others take over. Nobody blames you; if you still can, take it up again for another day.",
  "making.library.subject": "Stopped? {item}, {revision}",
  "making.library.line":
    "The library has withdrawn or refused a validation of {revision} ({item}), which the campaign “{campaign}” uses. For that usage nothing leaves any more.",
  "making.library.effects":
    "Runs paused: {paused}. Promised pieces that are free again: {released}. Requests that have some already, or to which some are on their way: {served}; the page of the campaign names them.",
} as const;
