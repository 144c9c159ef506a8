import type { Province } from '../types.js';

export const RED_RIVER = 'Đồng bằng sông Hồng';
export const NORTHERN_UPLANDS = 'Trung du và miền núi phía Bắc';
export const CENTRAL_COAST = 'Bắc Trung Bộ và duyên hải miền Trung';
export const HIGHLANDS = 'Tây Nguyên';
export const SOUTH_EAST = 'Đông Nam Bộ';
export const MEKONG = 'Đồng bằng sông Cửu Long';

/** A unit at provincial level as it was before 1 July 2025, in the order of its code in the national list. */
interface Unit {
  readonly vi: string;
  readonly en: string;
  readonly iso: string;
  readonly region: string;
  /** The unit that it is part of since Resolution 202/2025/QH15. */
  readonly since2025: string;
}

const unit = (vi: string, en: string, iso: string, region: string, since2025: string = vi): Unit => ({
  vi,
  en,
  iso,
  region,
  since2025,
});

const UNITS: readonly Unit[] = [
  unit('Hà Nội', 'Ha Noi', 'VN-HN', RED_RIVER),
  unit('Hà Giang', 'Ha Giang', 'VN-03', NORTHERN_UPLANDS, 'Tuyên Quang'),
  unit('Cao Bằng', 'Cao Bang', 'VN-04', NORTHERN_UPLANDS),
  unit('Bắc Kạn', 'Bac Kan', 'VN-53', NORTHERN_UPLANDS, 'Thái Nguyên'),
  unit('Tuyên Quang', 'Tuyen Quang', 'VN-07', NORTHERN_UPLANDS),
  unit('Lào Cai', 'Lao Cai', 'VN-02', NORTHERN_UPLANDS),
  unit('Điện Biên', 'Dien Bien', 'VN-71', NORTHERN_UPLANDS),
  unit('Lai Châu', 'Lai Chau', 'VN-01', NORTHERN_UPLANDS),
  unit('Sơn La', 'Son La', 'VN-05', NORTHERN_UPLANDS),
  unit('Yên Bái', 'Yen Bai', 'VN-06', NORTHERN_UPLANDS, 'Lào Cai'),
  unit('Hòa Bình', 'Hoa Binh', 'VN-14', NORTHERN_UPLANDS, 'Phú Thọ'),
  unit('Thái Nguyên', 'Thai Nguyen', 'VN-69', NORTHERN_UPLANDS),
  unit('Lạng Sơn', 'Lang Son', 'VN-09', NORTHERN_UPLANDS),
  unit('Quảng Ninh', 'Quang Ninh', 'VN-13', RED_RIVER),
  unit('Bắc Giang', 'Bac Giang', 'VN-54', NORTHERN_UPLANDS, 'Bắc Ninh'),
  unit('Phú Thọ', 'Phu Tho', 'VN-68', NORTHERN_UPLANDS),
  unit('Vĩnh Phúc', 'Vinh Phuc', 'VN-70', RED_RIVER, 'Phú Thọ'),
  unit('Bắc Ninh', 'Bac Ninh', 'VN-56', RED_RIVER),
  unit('Hải Dương', 'Hai Duong', 'VN-61', RED_RIVER, 'Hải Phòng'),
  unit('Hải Phòng', 'Hai Phong', 'VN-HP', RED_RIVER),
  unit('Hưng Yên', 'Hung Yen', 'VN-66', RED_RIVER),
  unit('Thái Bình', 'Thai Binh', 'VN-20', RED_RIVER, 'Hưng Yên'),
  unit('Hà Nam', 'Ha Nam', 'VN-63', RED_RIVER, 'Ninh Bình'),
  unit('Nam Định', 'Nam Dinh', 'VN-67', RED_RIVER, 'Ninh Bình'),
  unit('Ninh Bình', 'Ninh Binh', 'VN-18', RED_RIVER),
  unit('Thanh Hóa', 'Thanh Hoa', 'VN-21', CENTRAL_COAST),
  unit('Nghệ An', 'Nghe An', 'VN-22', CENTRAL_COAST),
  unit('Hà Tĩnh', 'Ha Tinh', 'VN-23', CENTRAL_COAST),
  unit('Quảng Bình', 'Quang Binh', 'VN-24', CENTRAL_COAST, 'Quảng Trị'),
  unit('Quảng Trị', 'Quang Tri', 'VN-25', CENTRAL_COAST),
  unit('Thừa Thiên Huế', 'Thua Thien Hue', 'VN-26', CENTRAL_COAST, 'Huế'),
  unit('Đà Nẵng', 'Da Nang', 'VN-DN', CENTRAL_COAST),
  unit('Quảng Nam', 'Quang Nam', 'VN-27', CENTRAL_COAST, 'Đà Nẵng'),
  unit('Quảng Ngãi', 'Quang Ngai', 'VN-29', CENTRAL_COAST),
  unit('Bình Định', 'Binh Dinh', 'VN-31', CENTRAL_COAST, 'Gia Lai'),
  unit('Phú Yên', 'Phu Yen', 'VN-32', CENTRAL_COAST, 'Đắk Lắk'),
  unit('Khánh Hòa', 'Khanh Hoa', 'VN-34', CENTRAL_COAST),
  unit('Ninh Thuận', 'Ninh Thuan', 'VN-36', CENTRAL_COAST, 'Khánh Hòa'),
  unit('Bình Thuận', 'Binh Thuan', 'VN-40', CENTRAL_COAST, 'Lâm Đồng'),
  unit('Kon Tum', 'Kon Tum', 'VN-28', HIGHLANDS, 'Quảng Ngãi'),
  unit('Gia Lai', 'Gia Lai', 'VN-30', HIGHLANDS),
  unit('Đắk Lắk', 'Dak Lak', 'VN-33', HIGHLANDS),
  unit('Đắk Nông', 'Dak Nong', 'VN-72', HIGHLANDS, 'Lâm Đồng'),
  unit('Lâm Đồng', 'Lam Dong', 'VN-35', HIGHLANDS),
  unit('Bình Phước', 'Binh Phuoc', 'VN-58', SOUTH_EAST, 'Đồng Nai'),
  unit('Tây Ninh', 'Tay Ninh', 'VN-37', SOUTH_EAST),
  unit('Bình Dương', 'Binh Duong', 'VN-57', SOUTH_EAST, 'Hồ Chí Minh'),
  unit('Đồng Nai', 'Dong Nai', 'VN-39', SOUTH_EAST),
  unit('Bà Rịa - Vũng Tàu', 'Ba Ria - Vung Tau', 'VN-43', SOUTH_EAST, 'Hồ Chí Minh'),
  unit('Hồ Chí Minh', 'Ho Chi Minh City', 'VN-SG', SOUTH_EAST),
  unit('Long An', 'Long An', 'VN-41', MEKONG, 'Tây Ninh'),
  unit('Tiền Giang', 'Tien Giang', 'VN-46', MEKONG, 'Đồng Tháp'),
  unit('Bến Tre', 'Ben Tre', 'VN-50', MEKONG, 'Vĩnh Long'),
  unit('Trà Vinh', 'Tra Vinh', 'VN-51', MEKONG, 'Vĩnh Long'),
  unit('Vĩnh Long', 'Vinh Long', 'VN-49', MEKONG),
  unit('Đồng Tháp', 'Dong Thap', 'VN-45', MEKONG),
  unit('An Giang', 'An Giang', 'VN-44', MEKONG),
  unit('Kiên Giang', 'Kien Giang', 'VN-47', MEKONG, 'An Giang'),
  unit('Cần Thơ', 'Can Tho', 'VN-CT', MEKONG),
  unit('Hậu Giang', 'Hau Giang', 'VN-73', MEKONG, 'Cần Thơ'),
  unit('Sóc Trăng', 'Soc Trang', 'VN-52', MEKONG, 'Cần Thơ'),
  unit('Bạc Liêu', 'Bac Lieu', 'VN-55', MEKONG, 'Cà Mau'),
  unit('Cà Mau', 'Ca Mau', 'VN-59', MEKONG),
];

/** A stable ASCII id from a Vietnamese name: `Bà Rịa - Vũng Tàu` becomes `ba-ria-vung-tau`. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');

const province = (vi: string, en: string, iso: string | null, region: string | null): Province => ({
  id: slug(vi),
  name: { vi, en },
  iso,
  region,
  weight: 1,
});

const OLD: readonly Province[] = UNITS.map(({ vi, en, iso, region }) => province(vi, en, iso, region));

/** The 34 units since 1 July 2025. ISO 3166-2 names none of them; each has the region of the unit whose name it took. */
const MERGED: readonly Province[] = [...new Set(UNITS.map(({ since2025 }) => since2025))].map((name) => {
  const namesake = UNITS.find(({ vi }) => vi === name);
  return namesake
    ? province(name, namesake.en, null, namesake.region)
    : province(name, 'Hue', null, CENTRAL_COAST);
});

const numbered = (number: number): Province => province(`Tỉnh ${number}`, `Province ${number}`, null, null);

/**
 * `count` provinces, sorted by id: 34 gives the units since 1 July 2025; any other number the first of the 63 before
 * it in the order of their codes, then numbered ones.
 */
export const provincesOf = (count: number): Province[] => {
  const extra = Array.from({ length: Math.max(0, count - OLD.length) }, (_, i) =>
    numbered(OLD.length + 1 + i),
  );
  const chosen = count === MERGED.length ? MERGED : [...OLD.slice(0, count), ...extra];
  return chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
