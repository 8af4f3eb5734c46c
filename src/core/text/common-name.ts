/**
 * Names of people that begin with a frequent family name which begins no header, label, heading or
 * organisation: "Lý" (Lý do), "Đào" (Đào tạo), "Nông" (Nông nghiệp) are left out on purpose.
 */
const COMMON =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Phùng|Lường|Quàng|Giàng|Sùng)(?: \p{Lu}\p{Ll}+){1,5}$/u;

/**
 * True where a text is certainly a person's name and nothing else, so that the many questions
 * what else it might be need not be asked; false says nothing.
 */
export function isCommonName(text: string): boolean {
  return COMMON.test(text);
}
