import type { RefusalSentences } from '../catalogue.js';
import { words } from './words.js';

const closedBecause = (reason: string | number): string => (reason === '' ? '' : ` (${reason})`);

export const refusals: RefusalSentences = {
  'group.none': () => 'the case has no target groups',
  'group.gender': ({ group, wanted }) => `group ${group} is for ${wanted === 'F' ? 'women' : 'men'} only`,
  'group.age': ({ group, limit, on, birthday, start }, say) => {
    const turned = `group ${group} is for those under ${limit}: ${limit} on ${say.date(String(birthday))}`;
    const tested = on === start ? '' : `, age asked on ${say.date(String(on))}`;
    return `${turned}; the course starts ${say.date(String(start))}${tested}`;
  },
  'group.position': ({ group, position }, say) =>
    `${say.position(String(position))} is none of the posts of group ${group}`,
  'group.plannedFor': ({ group, planned }, say) =>
    planned === ''
      ? `planned for no post (group ${group})`
      : `planned for ${say.list(String(planned).split(', ').map(say.position))}, none of the posts of group ${group}`,
  'group.servesUntil': ({ group, retires, until }, say) =>
    `retires on ${say.date(String(retires))}; group ${group} asks for service until ${say.date(String(until))}`,
  'service.short': ({ start, months, needed, retires }, say) =>
    `retires on ${say.date(String(retires))}; a course that starts ${say.date(String(start))} asks for ${months} more months of service, until ${say.date(String(needed))}`,
  'rating.notAllowed': ({ rating }) => `the last rating is "${rating}", which is not allowed`,
  'discipline.underWay': () => 'discipline is under way',
  'training.repeat': ({ topic, ended, start, years }, say) =>
    `state-funded training on "${say.topic(String(topic))}" ended on ${say.date(String(ended))}, within ${years} years before the start ${say.date(String(start))}`,
  'language.level': ({ language, level, minLevel }, say) =>
    `a course in ${say.tongue(String(language))} asks for ${minLevel}; ${level === '' ? 'no level is recorded' : `the level is ${level}`}`,
  'unavailable.own': ({ from, to }, say) => `absent ${say.span(String(from), String(to))}`,
  'unavailable.calendar': ({ from, to, scope, reason }, say) =>
    `blocked ${say.span(String(from), String(to))} for ${words.scope(String(scope), say)}${closedBecause(reason)}`,
};
