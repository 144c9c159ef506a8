import { addColumn, append, type BadCase, one, swap } from './edits.js';

/*
 * For every column of every CSV file at least one bad cell, by file. The rows of the good case are few: the header
 * is row 1, so an appended row has the number of its lines plus one.
 */

/** A column that takes every text can only be given twice. */
const twice = (file: string, ...names: readonly string[]): BadCase[] =>
  names.map((name) => one(file, addColumn(name), 'header.duplicate', 1, name, name));

const P = 'provinces.csv';
const provinces: readonly BadCase[] = [
  one(P, append('c@u,Tỉnh Cửu'), 'csv.columns', 4, null, null),
  one(P, append('c@u,Tỉnh Cửu,,,,'), 'cell.id', 4, 'id', 'c@u'),
  one(P, append('c;u,Tỉnh Cửu,,,,'), 'cell.id', 4, 'id', 'c;u'),
  one(P, append('c/u,Tỉnh Cửu,,,,'), 'cell.id', 4, 'id', 'c/u'),
  one(P, append('c:u,Tỉnh Cửu,,,,'), 'cell.id', 4, 'id', 'c:u'),
  one(P, append(',Tỉnh Cửu,,,,'), 'cell.required', 4, 'id', ''),
  one(P, append('an,Tỉnh Cửu,,,,'), 'cell.duplicateId', 4, 'id', 'an'),
  one(P, swap(['Tỉnh Bình', ' ']), 'cell.required', 3, 'name_vi', ''),
  ...twice(P, 'name_en', 'iso', 'region'),
  one(P, swap(['1.5', '-1']), 'cell.number', 2, 'weight', '-1'),
  one(P, swap(['1.5', '1.1234567']), 'cell.number', 2, 'weight', '1.1234567'),
  one(P, swap(['1.5', '"1,5"']), 'cell.number', 2, 'weight', '1,5'),
  one(P, swap(['1.5', '1,5']), 'csv.columns', 2, null, null),
];

const O = 'positions.csv';
const positions: readonly BadCase[] = [
  one(O, append('clerk,Thư ký,,'), 'cell.duplicateId', 4, 'id', 'clerk'),
  one(O, append('head,,,'), 'cell.required', 4, 'name_vi', ''),
  ...twice(O, 'name_en'),
  one(O, swap(['Chair,1', 'Chair,0']), 'cell.integer', 2, 'rank', '0'),
  one(O, swap(['Chair,1', 'Chair,1.0']), 'cell.integer', 2, 'rank', '1.0'),
  one(O, swap(['Chair,1', 'Chair,12345678901']), 'cell.integer', 2, 'rank', '12345678901'),
];

const T = 'topics.csv';
const topics: readonly BadCase[] = [
  one(T, append('budget,Ngân sách hai,,'), 'cell.duplicateId', 4, 'id', 'budget'),
  one(T, append('law,,,'), 'cell.required', 4, 'name_vi', ''),
  ...twice(T, 'name_en', 'basis'),
];

const N = 'partners.csv';
const partners: readonly BadCase[] = [
  one(N, append('insp,INSP,FR,'), 'cell.duplicateId', 4, 'id', 'insp'),
  one(N, append('ena,,FR,'), 'cell.required', 4, 'name', ''),
  one(N, swap(['GRIPS,JP', 'GRIPS,Japan']), 'cell.country', 2, 'country', 'Japan'),
  one(N, swap(['GRIPS,JP', 'GRIPS,jp']), 'cell.country', 2, 'country', 'jp'),
  one(N, swap(['GRIPS,JP', 'GRIPS,']), 'cell.required', 2, 'country', ''),
  one(N, swap(['JP,2', 'JP,-2']), 'cell.integer', 2, 'max_courses_per_year', '-2'),
];

const C = 'courses.csv';
const courses: readonly BadCase[] = [
  one(C, append('K3,budget,insp,vi,,2025-06-02,5,,,,,'), 'cell.duplicateId', 5, 'id', 'K3'),
  one(C, swap(['K1,digital', 'K1,digitel']), 'cell.unknownReference', 2, 'topic', 'digitel'),
  one(C, swap(['K1,digital', 'K1,']), 'cell.required', 2, 'topic', ''),
  one(C, swap(['grips', 'GRIPS']), 'cell.unknownReference', 2, 'partner', 'GRIPS'),
  one(C, swap(['insp,fr', 'insp,French']), 'cell.language', 3, 'language', 'French'),
  one(C, swap(['hybrid', 'mixed']), 'cell.choice', 2, 'mode', 'mixed'),
  one(C, swap(['2024-03-04', '2024-02-30']), 'cell.start', 2, 'start', '2024-02-30'),
  one(C, swap(['2024-03-04', '4/3/2024']), 'cell.start', 2, 'start', '4/3/2024'),
  one(C, swap(['2024-03-04', '']), 'cell.required', 2, 'start', ''),
  one(C, swap(['2024-03-04', '2024-03-04/2024-02-01']), 'cell.spanOrder', 2, 'start', '2024-03-04/2024-02-01'),
  one(C, swap([',14,', ',0,']), 'cell.integer', 2, 'days', '0'),
  one(C, swap([',14,', ',,']), 'cell.required', 2, 'days', ''),
  one(C, swap([',14,', ',3661,']), 'cell.integer', 2, 'days', '3661'),
  one(C, swap([',2,4,', ',two,4,']), 'cell.integer', 2, 'min_seats', 'two'),
  one(C, swap([',2,4,', ',5,4,']), 'row.minAboveMax', 2, 'min_seats', '5'),
  // The rule has 2 to 5 seats: an own minimum above 5, or an own maximum below 2, leaves nothing.
  one(C, swap(['5,,20,,', '5,6,,,']), 'row.minAboveMax', 4, 'min_seats', '6'),
  one(C, swap(['5,,20,,', '5,,1,,']), 'row.minAboveMax', 4, 'max_seats', '1'),
  one(C, swap([',2,4,', ',2,-4,']), 'cell.integer', 2, 'max_seats', '-4'),
  one(C, swap(['1000000', '-1000000']), 'cell.money', 2, 'fixed_cost', '-1000000'),
  one(C, swap(['5,,20,,,no', '5,,20,,,none']), 'cell.choice', 4, 'travel', 'none'),
  one(C, swap(['1000000', '1.000.000']), 'cell.money', 2, 'fixed_cost', '1.000.000'),
  one(C, swap(['200000,\n', '0.5,\n']), 'cell.money', 2, 'cost_per_seat', '0.5'),
  // 2^53 is the first whole number that can no longer be told from its neighbour.
  one(C, swap(['200000,\n', '9007199254740992,\n']), 'cell.money', 2, 'cost_per_seat', '9007199254740992'),
];

const F = 'officials.csv';
const officials: readonly BadCase[] = [
  one(F, append('o1,,an,F,1990,clerk,,,,,,,,'), 'cell.duplicateId', 5, 'id', 'o1'),
  ...twice(F, 'name'),
  one(F, swap(['thứ nhất,an', 'thứ nhất,ann']), 'cell.unknownReference', 2, 'province', 'ann'),
  one(F, swap(['binh,M', 'binh,Nam']), 'cell.choice', 3, 'gender', 'Nam'),
  one(F, swap(['binh,M', 'binh,']), 'cell.required', 3, 'gender', ''),
  one(F, swap(['1990-02-28', '1990-02-29']), 'cell.birthDate', 4, 'birth_date', '1990-02-29'),
  one(F, swap(['1990-02-28', '90']), 'cell.birthDate', 4, 'birth_date', '90'),
  one(F, swap(['1990-02-28', '1090']), 'cell.birthDate', 4, 'birth_date', '1090'),
  one(F, swap(['1980,clerk', '1980,clerc']), 'cell.unknownReference', 3, 'position', 'clerc'),
  one(F, swap(['1980,clerk', '1980,']), 'cell.required', 3, 'position', ''),
  one(F, swap(['chair;clerk', 'chair;king']), 'cell.unknownReference', 4, 'planned_positions', 'king'),
  one(F, swap(['chair;clerk', 'clerk; clerk']), 'cell.listDuplicate', 4, 'planned_positions', 'clerk'),
  one(F, swap(['en:B2;fr:A2', 'en:B2;fr:A3']), 'cell.languageLevel', 2, 'languages', 'fr:A3'),
  one(F, swap(['en:B2;fr:A2', 'English']), 'cell.languageLevel', 2, 'languages', 'English'),
  one(F, swap(['en:B2;fr:A2', 'en:B2;en:C1']), 'cell.listDuplicate', 2, 'languages', 'en'),
  one(F, swap(['digital;budget', 'digital;bugdet']), 'cell.unknownReference', 2, 'preferred_topics', 'bugdet'),
  one(F, swap(['80.5', '100.1']), 'cell.number', 2, 'merit', '100.1'),
  one(F, swap(['80.5', 'high']), 'cell.number', 2, 'merit', 'high'),
  one(F, swap(['excellent', 'superb']), 'cell.choice', 2, 'last_rating', 'superb'),
  one(F, swap([',no,', ',không,']), 'cell.choice', 2, 'discipline', 'không'),
  one(F, swap(['2024-08-01/2024-08-02', '2024-08-01']), 'cell.span', 2, 'unavailable', '2024-08-01'),
  one(
    F,
    swap(['2024-08-01/2024-08-02', '2024-08-02/2024-08-01']),
    'cell.spanOrder',
    2,
    'unavailable',
    '2024-08-02/2024-08-01',
  ),
  one(F, swap(['2041-06-30', '2041-06-31']), 'cell.date', 2, 'retirement_date', '2041-06-31'),
];

const G = 'training.csv';
const training: readonly BadCase[] = [
  one(G, swap(['o2,', 'o9,']), 'cell.unknownReference', 3, 'official', 'o9'),
  one(G, swap(['o1,budget', 'o1,buget']), 'cell.unknownReference', 2, 'topic', 'buget'),
  one(G, swap(['2021-05-05', '2023-02-29']), 'cell.date', 3, 'end_date', '2023-02-29'),
  one(G, swap(['other', 'private']), 'cell.choice', 2, 'funding', 'private'),
  ...twice(G, 'programme'),
];

const W = 'preferences.csv';
const preferences: readonly BadCase[] = [
  one(W, swap(['o2,', 'o22,']), 'cell.unknownReference', 4, 'official', 'o22'),
  one(W, swap(['o1,K1', 'o1,K9']), 'cell.unknownReference', 2, 'course', 'K9'),
  // K2 may start on 6 May, 20 May and 3 June: the steps of its window only.
  one(W, swap(['K2@2024-05-20', 'K2@2024-05-21']), 'cell.unknownReference', 3, 'course', 'K2@2024-05-21'),
  // A single date keeps the id of its row.
  one(W, swap(['K2@2024-05-20', 'K1@2024-03-04']), 'cell.unknownReference', 3, 'course', 'K1@2024-03-04'),
  one(W, swap(['K2@2024-05-20,2', 'K2@2024-05-20,0']), 'cell.integer', 3, 'rank', '0'),
  one(W, swap(['K2@2024-05-20,2', 'K2@2024-05-20,']), 'cell.required', 3, 'rank', ''),
  one(W, append('o1,K1,2'), 'row.conflict', 5, null, null),
];

const U = 'funds.csv';
const funds: readonly BadCase[] = [
  one(U, append('state,,1,,,,,,'), 'cell.duplicateId', 4, 'id', 'state'),
  ...twice(U, 'name'),
  one(U, swap(['900000000', '-5']), 'cell.money', 2, 'amount', '-5'),
  one(U, swap(['900000000', '']), 'cell.required', 2, 'amount', ''),
  one(U, swap(['2024,', '24,']), 'cell.integer', 2, 'year', '24'),
  one(U, swap(['JP;FR', 'JP;France']), 'cell.country', 3, 'countries', 'France'),
  one(U, swap(['JP;FR', 'JP;JP']), 'cell.listDuplicate', 3, 'countries', 'JP'),
  one(U, swap(['grips', 'gripz']), 'cell.unknownReference', 3, 'partners', 'gripz'),
  one(U, swap(['digital', 'analog']), 'cell.unknownReference', 3, 'topics', 'analog'),
  one(U, swap(['K1;', 'K7;']), 'cell.unknownReference', 3, 'courses', 'K7'),
  one(U, swap(['sponsor', 'gift']), 'cell.choice', 3, 'kind', 'gift'),
];

const D = 'calendar.csv';
const calendar: readonly BadCase[] = [
  one(D, swap(['2024-02-08', '2024-2-8']), 'cell.date', 2, 'from', '2024-2-8'),
  one(D, swap(['2024-02-14', '2024-13-14']), 'cell.date', 2, 'to', '2024-13-14'),
  one(D, swap(['2024-02-14', '2024-02-01']), 'cell.spanOrder', 2, 'to', '2024-02-01'),
  one(D, swap([',all,', ',everybody,']), 'cell.appliesTo', 2, 'applies_to', 'everybody'),
  one(D, swap([',all,', ',,']), 'cell.required', 2, 'applies_to', ''),
  one(D, swap(['country:FR', 'country:fr']), 'cell.country', 3, 'applies_to', 'country:fr'),
  one(D, swap(['country:FR', 'partner:ena']), 'cell.unknownReference', 3, 'applies_to', 'partner:ena'),
  one(D, swap(['country:FR', 'province:hue']), 'cell.unknownReference', 3, 'applies_to', 'province:hue'),
  one(D, swap(['country:FR', 'region:Bắc']), 'cell.unknownReference', 3, 'applies_to', 'region:Bắc'),
  one(D, swap(['position:chair', 'position:sofa']), 'cell.unknownReference', 4, 'applies_to', 'position:sofa'),
  ...twice(D, 'reason', 'basis'),
];

const I = 'pins.csv';
const pins: readonly BadCase[] = [
  one(I, swap(['K3,', 'K4,']), 'cell.unknownReference', 3, 'course', 'K4'),
  one(I, swap(['o3', 'o4']), 'cell.unknownReference', 3, 'official', 'o4'),
  one(I, swap(['never', 'perhaps']), 'cell.choice', 3, 'kind', 'perhaps'),
  ...twice(I, 'reason'),
  one(I, append('K3,o3,must,'), 'row.conflict', 4, null, null),
  one(I, append('K1,,never,Đã thống nhất'), 'row.conflict', 4, null, null),
];

export const BAD_TABLES: readonly BadCase[] = [
  ...provinces,
  ...positions,
  ...topics,
  ...partners,
  ...courses,
  ...officials,
  ...training,
  ...preferences,
  ...funds,
  ...calendar,
  ...pins,
];
