import type { Words } from '../catalogue.js';

export const words: Words = {
  rules: {
    eligibility: 'eligibility',
    noRepeatTraining: 'no repeated training',
    language: 'language level',
    availability: 'availability',
    seats: 'seats of a course',
    oneCourse: 'courses of one official',
    coursesPerYear: 'courses a year',
    seatsTotal: 'seats of the scheme',
    funds: 'money',
    partnerLoad: 'courses of one partner',
    concurrency: 'courses running at once',
    provinceCap: 'officials of one province on one course',
    hosts: 'courses by host country',
    topicRuns: 'courses of one topic',
    quotas: 'quotas',
    head: 'head of delegation',
    pins: 'decisions already taken',
  },
  documentParts: {
    candidate: 'courses of the plan',
    record: 'content of the plan file',
    coverage: 'coverage figures',
    goals: 'goal values',
    proof: 'status of proof',
  },
  goals: {
    coverProvinces: 'Provinces covered (by weight)',
    coverGroups: '(Province, group) pairs covered',
    fillSeats: 'Attendances',
    preferHosts: 'Courses in preferred countries',
    topicVariety: 'Different topics',
    matchTopics: 'Points for preferred topics',
    preferenceRank: 'Sum of wish ranks',
    worstRank: 'Worst wish rank',
    leastProvince: 'Attendances of the least province',
    merit: 'Sum of merit',
    spend: 'Total cost',
    keepPlan: 'Places of the earlier plan kept',
  },
  genders: { F: 'women', M: 'men' },
  ratings: { excellent: 'excellent', good: 'good', completed: 'completed', failed: 'failed' },
  modes: { in_person: 'in person', hybrid: 'hybrid', online: 'online' },
  fundKinds: { state: 'state budget', province: 'provincial money', sponsor: 'sponsor' },
  reasons: {
    'group.none': 'the case has no groups',
    'group.gender': "not of the group's gender",
    'group.age': "above the group's age",
    'group.position': 'holds none of the posts of the group',
    'group.plannedFor': 'not planned for the posts of the group',
    'group.servesUntil': 'retires before the day that the group asks for',
    'service.short': 'too little service left',
    'rating.notAllowed': 'last rating not allowed',
    'discipline.underWay': 'under discipline',
    'training.repeat': 'already trained on the topic',
    'language.level': 'language level too low',
    'unavailable.own': 'own absence',
    'unavailable.calendar': 'blocked by the calendar',
  },
  scope: (scope, say) => {
    const [kind = '', id = ''] = scope.split(':');
    switch (kind) {
      case 'all':
        return 'everybody';
      case 'country':
        return say.country(id);
      case 'partner':
        return say.partner(id);
      case 'position':
        return `post ${say.position(id)}`;
      case 'province':
        return say.province(id);
      case 'region':
        return `region ${id}`;
      default:
        return scope;
    }
  },
  quotaWhere: ({ gender, groups, provinces, regions, positions }, say) =>
    [
      gender === null ? null : gender.map((each) => words.genders[each]).join(' or '),
      groups === null ? null : `group ${groups.join(', ')}`,
      provinces === null ? null : provinces.map(say.province).join(', '),
      regions === null ? null : `region ${regions.join(', ')}`,
      positions === null ? null : positions.map(say.position).join(', '),
    ]
      .filter((part) => part !== null)
      .join('; '),
};
