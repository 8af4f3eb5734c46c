import type { Status } from '../../core/review/result';

export const statuses: Readonly<Record<Status, string>> = {
  nominated: 'Đề nghị',
  contested: 'Đồng hạng, chờ quyết định',
  overQuota: 'Đủ tiêu chuẩn, ngoài chỉ tiêu',
  eligible: 'Đủ tiêu chuẩn, chờ lựa chọn',
  review: 'Cần xem xét',
  ineligible: 'Không đủ tiêu chuẩn',
  unassigned: 'Chưa rõ đối tượng',
};
