import type { Topic } from '../types.js';

const topic = (id: string, vi: string, en: string): Topic => ({
  id,
  name: { vi, en },
  basis: '1641/QĐ-TTg, IV.1.b',
});

/** The ten subjects of Decision 1641/QĐ-TTg, IV.1.b, in its order and wording; the ids keep that order. */
export const TOPICS: readonly Topic[] = [
  topic('t01', 'Quản lý và phát triển lãnh đạo', 'Management and leadership development'),
  topic(
    't02',
    'Quản lý công trên nền tảng số; Lãnh đạo trong bối cảnh chuyển đổi số; Chính phủ điện tử/chính phủ số, chính quyền điện tử/chính quyền số; Nâng cao chất lượng và hiệu quả của dịch vụ công',
    'Public management on digital platforms; leadership in digital transformation; e-government and digital government at the central and local level; better and more effective public services',
  ),
  topic('t03', 'Cải cách hành chính', 'Public administration reform'),
  topic(
    't04',
    'Quản trị và quản lý hành chính chính quyền địa phương',
    'Governance and administrative management of local government',
  ),
  topic(
    't05',
    'Đạo đức công vụ và phòng, chống tham nhũng',
    'Public service ethics and the fight against corruption',
  ),
  topic(
    't06',
    'Xử lý khủng hoảng (dịch bệnh, thiên tai, an ninh mạng...)',
    'Crisis management (epidemics, natural disasters, cyber security and the like)',
  ),
  topic(
    't07',
    'Hệ thống hành chính từ Trung ương tới địa phương; Vai trò của chính quyền Trung ương và chính quyền địa phương; Mối quan hệ giữa chính quyền địa phương và chính quyền Trung ương',
    'The administrative system from the centre to the localities; the roles of central and local government; relations between local and central government',
  ),
  topic(
    't08',
    'Hệ thống tự chủ địa phương và các hoạt động đẩy mạnh cải cách phân cấp',
    'Local autonomy and measures to advance decentralisation',
  ),
  topic(
    't09',
    'Quản lý hành chính, kinh tế - xã hội, phát triển và quản lý dịch vụ công, chính sách công, hội nhập quốc tế',
    'Administrative and socio-economic management, the development and management of public services, public policy, international integration',
  ),
  topic(
    't10',
    'Đổi mới công vụ, trong đó tập trung một số nội dung như: phương pháp xác định vị trí việc làm; đổi mới và nâng cao chất lượng tuyển dụng công chức; thi tuyển công chức tập trung; chính sách thu hút, trọng dụng và đãi ngộ người có tài năng trong hoạt động công vụ...',
    'Civil service renewal: how job positions are defined, better recruitment of civil servants, centralised entrance examinations, and policies to attract, employ and reward talent',
  ),
];
