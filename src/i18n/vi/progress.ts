import type { Phase } from '../../core/progress';

export const progress: Readonly<Record<Phase, string>> = {
  open: 'Đang đọc tệp',
  recognise: 'Đang nhận diện danh sách',
  judge: 'Đang xét tiêu chuẩn',
  select: 'Đang xét chỉ tiêu',
  compose: 'Đang lập danh sách đề nghị',
  write: 'Đang ghi kết quả',
};
