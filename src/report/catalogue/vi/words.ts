import type { Words } from '../catalogue.js';

export const words: Words = {
  rules: {
    eligibility: 'đối tượng, tiêu chuẩn, điều kiện',
    noRepeatTraining: 'không học lại nội dung đã bồi dưỡng',
    language: 'trình độ ngoại ngữ',
    availability: 'thời gian tham dự được',
    seats: 'số người mỗi khóa',
    oneCourse: 'số khóa của một người',
    coursesPerYear: 'số khóa mỗi năm',
    seatsTotal: 'tổng chỉ tiêu của đề án',
    funds: 'kinh phí',
    partnerLoad: 'số khóa của một cơ sở đào tạo',
    concurrency: 'số khóa diễn ra cùng lúc',
    provinceCap: 'số người của một tỉnh trong một khóa',
    hosts: 'số khóa theo nước',
    topicRuns: 'số khóa của một chuyên đề',
    quotas: 'cơ cấu người dự',
    head: 'trưởng đoàn',
    pins: 'quyết định đã chốt',
  },
  documentParts: {
    candidate: 'khóa trong phương án',
    record: 'nội dung tệp phương án',
    coverage: 'số liệu bao phủ',
    goals: 'giá trị mục tiêu',
    proof: 'mức chứng minh',
  },
  goals: {
    coverProvinces: 'Tỉnh, thành phố có người dự (theo trọng số)',
    coverGroups: 'Cặp (tỉnh, nhóm đối tượng) có người dự',
    fillSeats: 'Lượt người dự',
    preferHosts: 'Khóa tại nước ưu tiên',
    topicVariety: 'Số chuyên đề khác nhau',
    matchTopics: 'Điểm đúng nguyện vọng chuyên đề',
    preferenceRank: 'Tổng thứ hạng nguyện vọng',
    worstRank: 'Thứ hạng nguyện vọng kém nhất',
    leastProvince: 'Số lượt của tỉnh ít nhất',
    merit: 'Tổng điểm thành tích',
    spend: 'Tổng chi phí',
    keepPlan: 'Số suất giữ theo phương án trước',
  },
  genders: { F: 'nữ', M: 'nam' },
  ratings: {
    excellent: 'hoàn thành xuất sắc nhiệm vụ',
    good: 'hoàn thành tốt nhiệm vụ',
    completed: 'hoàn thành nhiệm vụ',
    failed: 'không hoàn thành nhiệm vụ',
  },
  modes: { in_person: 'trực tiếp', hybrid: 'kết hợp', online: 'trực tuyến' },
  fundKinds: { state: 'ngân sách nhà nước', province: 'kinh phí địa phương', sponsor: 'nhà tài trợ' },
  reasons: {
    'group.none': 'hồ sơ chưa có nhóm đối tượng',
    'group.gender': 'khác giới tính của nhóm',
    'group.age': 'quá tuổi của nhóm',
    'group.position': 'không giữ chức danh của nhóm',
    'group.plannedFor': 'chưa được quy hoạch chức danh của nhóm',
    'group.servesUntil': 'không đủ tuổi công tác theo yêu cầu của nhóm',
    'service.short': 'thời gian công tác còn lại quá ngắn',
    'rating.notAllowed': 'xếp loại năm trước không đạt',
    'discipline.underWay': 'vướng kỷ luật',
    'training.repeat': 'đã học nội dung này',
    'language.level': 'chưa đủ trình độ ngoại ngữ',
    'unavailable.own': 'bận việc riêng đã đăng ký',
    'unavailable.calendar': 'vướng lịch công tác chung',
  },
  scope: (scope, say) => {
    const [kind = '', id = ''] = scope.split(':');
    switch (kind) {
      case 'all':
        return 'tất cả';
      case 'country':
        return say.country(id);
      case 'partner':
        return say.partner(id);
      case 'position':
        return `chức danh ${say.position(id)}`;
      case 'province':
        return say.province(id);
      case 'region':
        return `vùng ${id}`;
      default:
        return scope;
    }
  },
  quotaWhere: ({ gender, groups, provinces, regions, positions }, say) =>
    [
      gender === null ? null : gender.map((each) => words.genders[each]).join(' hoặc '),
      groups === null ? null : `nhóm ${groups.join(', ')}`,
      provinces === null ? null : provinces.map(say.province).join(', '),
      regions === null ? null : `vùng ${regions.join(', ')}`,
      positions === null ? null : positions.map(say.position).join(', '),
    ]
      .filter((part) => part !== null)
      .join('; '),
};
