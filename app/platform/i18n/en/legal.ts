export default {
  erased_person: "Erased person",
  not_given: "not given by the editor of this instance",
  legal_title: "Legal notices",
  editor: "Editor",
  editor_name: "Name: {value}",
  editor_address: "Address: {value}",
  editor_contact: "Contact: {value}",
  director: "Director of publication: {value}",
  hosting: "Hosting",
  hosting_name: "Name: {value}",
  hosting_address: "Address and phone: {value}",
  content: "What spaces publish",
  content_text:
    "The card of a space and its listings belong to that space, which answers for them. Cards that nobody has claimed yet come from public lists; they say their source and show public facts only.",
  content_report: "Unlawful content, a photo of you, a card to correct or remove: write to the contact above.",
  software: "Software",
  software_text:
    "Entrelieux is free software under the GNU AGPL, version 3 or later. Whoever serves it to you must give you its source code, changes included.",
  software_licence: "Read the licence",
  privacy_title: "Your data",
  privacy_line: "What we keep about you, why, for how long, and how to take it back.",
  who: "Who answers for it",
  who_text: "Data controller: {name}. Contact: {contact}.",
  what: "What we keep, and why",
  what_account:
    "Your name, e-mail address, language, and a hash of your password: to recognise you and write to you (performance of the contract).",
  what_phone: "Your phone, if you give it: so that the other side of an accepted loan can reach you.",
  what_loans:
    "Your requests, loans, hand-overs and accepted agreements: so that everybody knows who has what, and to prove what was agreed (contract, legitimate interest).",
  what_messages: "Your messages in the thread of a loan: to agree.",
  what_trainings: "Your trainings, recorded by the space that trained you: for the machines that require them.",
  what_photos: "Your photos of equipment, stripped of their position and camera data.",
  what_sessions:
    "The IP address and browser of your open sessions: to limit password guessing and to show where you are signed in (security).",
  what_guests:
    "If you ask without an account: your name, e-mail address and what you ask for, so that the space can answer you (steps taken at your request).",
  what_calendars:
    "The secret address of your calendar is written nowhere: it is computed, and you change it when you like. Of calendars that a space attaches to a room we keep only the hours taken, never the titles.",
  seen: "Who sees what",
  seen_text:
    "Your name is seen by the members of your spaces and by the other side of a loan. Your e-mail address and phone are seen only by the other side once the loan is accepted, and by the stewards of your spaces.",
  seen_never: "Nothing is sold or given to advertisers; nobody is profiled.",
  kept: "For how long",
  kept_account: "Account: as long as you keep it; erased as soon as you ask.",
  kept_loans_one:
    "Names in accepted loan agreements: {count} month after the end of the loan. What happened to the things stays after that, without names.",
  kept_loans_other:
    "Names in accepted loan agreements: {count} months after the end of the loan. What happened to the things stays after that, without names.",
  kept_messages_one: "Messages: {count} month, then emptied.",
  kept_messages_other: "Messages: {count} months, then emptied.",
  kept_mails_one: "Copies of mails sent: {count} day.",
  kept_mails_other: "Copies of mails sent: {count} days.",
  kept_logs_one: "Technical logs, without names or addresses: {count} day.",
  kept_logs_other: "Technical logs, without names or addresses: {count} days.",
  kept_requests_one:
    "Requests to make something: the name, contact details, message and exact place of whoever asks, as of whoever drives a round, {count} month after the end of the request or of the round. What was asked and received stays, without the name of a person.",
  kept_requests_other:
    "Requests to make something: the name, contact details, message and exact place of whoever asks, as of whoever drives a round, {count} months after the end of the request or of the round. What was asked and received stays, without the name of a person.",
  kept_receipts_one: "Words written when handing over or counting a delivery, refusals included: {count} month.",
  kept_receipts_other: "Words written when handing over or counting a delivery, refusals included: {count} months.",
  kept_signatures_one: "Signatures drawn at a hand-over: {count} month, or until you erase them.",
  kept_signatures_other: "Signatures drawn at a hand-over: {count} months, or until you erase them.",
  kept_claims_one: "Claims: proofs, SIRET, employer and words, {count} month after the decision. The amounts stay.",
  kept_claims_other: "Claims: proofs, SIRET, employer and words, {count} months after the decision. The amounts stay.",
  kept_sessions: "Sessions: thirty days, or until you sign out.",
  kept_guests_one:
    "Without an account: a request that you did not confirm is erased after nine days; your name and address, {count} month after the last booking.",
  kept_guests_other:
    "Without an account: a request that you did not confirm is erased after nine days; your name and address, {count} months after the last booking.",
  cookies: "Cookies",
  cookies_text:
    "Two, both needed: the one of your session and the one of your language. No audience measurement, no tracker; this is why no banner asks you anything.",
  elsewhere: "What goes through others",
  elsewhere_none: "Maps are drawn without calling another server.",
  elsewhere_tiles:
    "When you look at a map, your browser asks another server for its images, and that server sees your IP address.",
  elsewhere_mail: "Mails go through the mail server of this instance, then through yours.",
  rights: "Your rights",
  rights_text:
    "See, correct, take away, erase: the page “My data” of your account does so at once, without asking anybody.",
  rights_contact: "For the rest (objection, restriction, data of somebody without an account), write to: {contact}.",
  rights_cnil:
    "If the answer does not suit you, you can turn to the French authority: CNIL, 3 place de Fontenoy, 75007 Paris, www.cnil.fr.",
  rights_link: "My data",
  accessibility_title: "Accessibility: not compliant",
  accessibility_line: "Statement under RGAA 4.1, said as it is.",
  conformity: "State of compliance",
  conformity_state: "This site is not compliant with RGAA 4.1.",
  conformity_why:
    "The reason is simple: no valid compliance audit has been carried out. The word does not mean that the site cannot be used; it means that nobody independent has checked it.",
  tested: "What is checked with each version",
  tested_text: "By automatic tests, delivered with the code:",
  tested_axe: "axe (WCAG 2.2 A and AA rules) on the pages, in the light and the dark appearance;",
  tested_keyboard: "the journey of a loan by keyboard alone;",
  tested_contrast: "the contrast of each pair of colours (at least 4.5:1);",
  tested_script: "the same journeys without JavaScript.",
  untested: "What we do not know",
  untested_readers: "No journey was followed with a screen reader by somebody who uses one every day.",
  untested_photos: "Photos sent by spaces have a description only if somebody wrote one.",
  feedback: "Is something in your way?",
  feedback_text: "Write to: {contact}. We answer and meanwhile do with you, in another way, what you came for.",
  feedback_rights:
    "Without a satisfactory answer you can turn to the French Defender of Rights: www.defenseurdesdroits.fr.",
  about_title: "About Entrelieux",
  about_line:
    "Where third places put what they own at each other’s disposal, and make things together when somebody needs them.",
  job_lend: "Lend a 3D printer",
  job_lend_text:
    "A space lists its machine in two minutes. Another sees which days are free, and why the others are not, then asks. One says yes, both accept the same agreement, it leaves and comes back with photos, and nobody forgets the date.",
  job_lend_link: "See what is lent",
  job_make: "Make together when it is needed",
  job_make_text:
    "A hospital asks for three hundred face shields; spaces pledge, print, inspect, deliver, and at every moment the numbers add up. One asks without an account, each number opens the rows that it is the sum of, and anybody can count everything again.",
  job_make_link: "See the campaigns",
  job_room: "Offer a room",
  job_room_text:
    "A hall, a workshop, beds for a seminar, by the hour, the half-day or the night, Thursday’s choir included. The price is counted before asking, an association asks without an account, and each booking is found in the calendar that people already use.",
  job_room_link: "See the rooms",
  about_open: "Whose it is",
  about_open_text:
    "The card of a space is that space’s. The software is free. Everything that goes in can be taken out.",
} as const;
