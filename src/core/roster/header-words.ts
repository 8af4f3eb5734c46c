import type { ColumnRole } from './roster';

/** Roles that a header alone can name; years and ratings are read in `header-meaning.ts`. */
export type NamedRole = Exclude<ColumnRole, `${string}:${string}`>;

/**
 * Headers that look like a unit, a rating, a position or a name and are none (ROSTERS §2, §5.11),
 * as patterns over the whole plain header.
 */
export const DECOY_HEADERS: readonly RegExp[] = [
  /^(don vi tinh|dvt|gia don vi|(thu )?truong don vi|ten phan loai don vi)$/,
  /^ngay chuyen (di|den).*/,
  /^(phu cap|pc)\b.*/,
  /^phan loai (cong tac|can bo|doi tuong|khen thuong|don vi|lao dong|ho so|van ban).*/,
  /^he so\b.*/,
  /^(ho )?(va )?ten (lanh dao|nguoi|thu truong|bi thu|cha|me|vo|chong|con|can bo danh gia)\b.*/,
  /^ten goi\b.*/,
  /^(so|so hieu|ngay|so ngay|co quan)\b.*\b(qd|quyet dinh|cong van|van ban)\b.*/,
  /^(qd|quyet dinh)\b.*/,
  /^chuc vu .*\b0\b.*\b1\b.*/,
  /^(ma|ma so) (?!the$).*/,
  /^so (the|ll|ly lich|li lich|hieu|dien thoai|dt|cmnd|cccd|bhxh|tk|tai khoan)\b.*/,
  /^(sdt|dien thoai|email|cccd|cmnd|dia chi|que quan|noi sinh(?! hoat)|noi o|thuong tru|gioi tinh|dan toc|ton giao|tuoi dang|tuoi|luong|bac luong|ngach)\b.*/,
  /^trinh do\b.*/,
  /^(diem|tong diem|diem so|thoi gian (?!vao dang)|ly do|li do|ngay danh gia|nguoi (danh gia|xep loai))\b.*/,
  /^phan loai hang (thang|quy)$/,
];

/** Headers by role, as patterns over the whole plain header; the first that fits names the role. */
export const ROLE_HEADERS: readonly (readonly [NamedRole, RegExp])[] = [
  ['ordinal', /^(s ?t ?t|t ?t|so t ?t|so thu tu|thu tu|no|tt ho|stt tt)$/],
  [
    'partyDate',
    /^((ngay|thoi gian|nam) (duoc )?(vao|ket nap)( vao)?( dang)?\b.*|ngay (quyet dinh )?ket nap.*|(ngay|nam) chinh thuc|ngay vao dang.*|ngay du bi)$/,
  ],
  [
    'birthDate',
    /^((ngay|ngay thang|ngay thang nam|nam|sinh|ngay sinh nam) sinh\b.*|sinh (nam|ngay)\b.*|ngaysinh|namsinh|ngay thang nam sinh.*|nam sinh.*)$/,
  ],
  ['nameFamily', /^(ho( va)?( ten)? (dem|lot|chu lot|chu dem)|ho lot|hochulot|hodem|ho)$/],
  ['nameGiven', /^(tensv|ten goi thuong|ten rieng)$/],
  [
    'name',
    /^(ho( dem| lot)?( chu dem)?( va)? ?ten\b.*|ho va ten\b.*|hoten\w*|hovaten|full name|ho ten\b.*|ten)$/,
  ],
  [
    'name',
    /^ten (tap the|ca nhan|chi bo|dang bo|chi dang bo|chi bo dang bo|to chuc|vien chuc|nhan vien|dang vien|can bo|cong chuc|nnt|doan the|mo hinh|dien hinh|don vi tap the|don vi ca nhan|cac tap the)\b.*$/,
  ],
  [
    'name',
    /^((cac )?tap the( ca nhan| va ca nhan)?( de nghi.*| duoc.*)?|ca nhan|mo hinh|mo hinh.*cach lam.*|(danh sach )?(tap the|ca nhan|dien hinh).*|danh sach|nguoi duoc de nghi)$/,
  ],
  [
    'unit',
    /^((truc )?thuoc |sinh hoat (tai )?)?(dang bo|chi dang bo|to chuc dang|dang bo chi bo|chi bo dang bo|to chuc co so dang|tccsd)( co so| truc thuoc)?$/,
  ],
  ['unit', /^(truc )?thuoc dang uy( co so)?$/],
  [
    'subUnit',
    /^((thuoc |sinh hoat (tai )?)?chi bo( truc thuoc| co so| sinh hoat)?|lien chi doan|chi doan)$/,
  ],
  [
    'unit',
    /^(ten )?(co quan )?don vi( cong tac| dang cong tac| trinh| de nghi| hien nay| cong tac hien nay| tap the cong tac| quan ly| truc thuoc)?$/,
  ],
  [
    'unit',
    /^(noi cong tac|donvicongtac|donvi|ten don vi|(ten )?co quan( cong tac)?|co quan don vi.*|(ten )?truong|don vi noi cong tac)$/,
  ],
  [
    'subUnit',
    /^((ten )?phong( ban)?( khoi to cong tac| don vi)?|bo phan|khoa( phong)?|phong khoa|to( cong tac)?|khoi( to)?( cong tac)?|lop|vu|phong ban.*)$/,
  ],
  [
    'unitKind',
    /^(loai( hinh)?|doi tuong) (don vi|to chuc|tccsd|to chuc dang|co so dang|don vi trinh)( trinh| de nghi| co so)?$/,
  ],
  [
    'kind',
    /^((doi tuong|loai hinh)( de nghi| khen thuong| xet| tap the| ca nhan| tap the ca nhan)*|loai( hinh)? tap the|thuoc doi tuong|loai)$/,
  ],
  [
    'position',
    /^((chuc vu|chuc danh|chucdanh|chucvu|cap bac|vi tri cong (viec|tac)|vi tri viec lam|cong viec|don vi vi tri cong tac|chuc vu don vi.*)\b.*|nhiem vu duoc giao)$/,
  ],
  [
    'form',
    /^((hinh thuc|danh hieu|muc)( va hinh thuc| hinh thuc)? (duoc )?de nghi.*|de nghi( .*)?(khen( thuong)?|tang|hinh thuc).*|de nghi|dang ky khen.*|hinh thuc khen( thuong)? de nghi.*)$/,
  ],
  [
    'votes',
    /^((so|ti le|ty le|ket qua|tong)?( so)? ?(phieu|bo phieu|bieu quyet|phieu bau)\b.*|ti le %? ?(dong y|phieu).*|so phieu.*)$/,
  ],
  ['discipline', /^((hinh thuc |bi |thong tin )?k[iy] luat.*)$/],
  [
    'award',
    /^(danh hieu.*|(hinh thuc )?khen thuong.*|cac hinh thuc khen.*|thanh tich khen.*|(da duoc )?khen.*)$/,
  ],
  ['achievement', /^((tom tat )?(noi dung )?thanh tich.*|tom tat.*|thanh tich.*)$/],
  ['note', /^(ghi chu.*|chu thich.*)$/],
  ['year', /^(nam( hoc| danh gia| xep loai| cong tac| xet)?|namhoc|nam danh gia xep loai)$/],
  ['partyMember', /^((la )?dang vien( x| co khong)?|dv)$/],
];

/** Words of a header that speak of a rating; `sure` ones do so even over an empty column. */
export const RATING_WORDS = {
  sure: /\b(xep loai|xeploai|xl|dgxl|kqxl|kqdg|kqdgxl|phan loai|ket qua (dg|danh gia)|kq (dg|danh gia|xl)|danh gia)\b/,
  any: /\b(xep loai|xeploai|xl|dgxl|kqxl|kqdg|kqdgxl|phan loai|danh gia|dg|ket qua|kq|muc|chat luong|muc do hoan thanh|hoan thanh nhiem vu)\b/,
};

/** Ratings of a part of a year (quý, tháng, học kỳ, đợt): the year's own counts (DOMAIN A.2). */
export const PART_OF_YEAR =
  /\b(quy|thang|hoc k[iy]|hk|dot)\s*(i{1,3}|iv|v|vi{0,3}|\d{1,2})\b|\b(6|sau|9|chin) thang\b|\bt(0?[1-9]|1[0-2])\b/;

/** Starts of headers that speak about a rating without holding one. */
export const NOT_A_RATING =
  /^(ghi chu|ngay|diem|so|ly do|li do|ten|ma|nguoi|he so|thoi gian|tom tat|can cu|kien nghi|de nghi|y kien|nhan xet|uu diem|han che)\b/;

export const AWARD_WORDS =
  /\b(danh hieu|khen thuong|khen|thi dua|bang khen|giay khen|cstd|chien si thi dua|ldtt)\b/;

/** Who rated (ROSTERS §4), each as a pattern over one plain level of a header. */
export const STAGE_WORDS = {
  self: /\b(tu (xep loai|danh gia|dg|xl|phan loai|nhan|nhan xet|cham)|ca nhan tu|ban than)\b/,
  committee:
    /\b((cap|dang|huyen|tinh|thanh|thi) uy|uy ban kiem tra|ban thuong vu|btv|bch|cap co tham quyen|cap tham quyen|cap tren|chinh thuc|ket luan)\b/,
  cell: /^chi (bo|uy)( \d+)?$|\bchi (bo|uy)( de nghi| de xuat)? (danh gia|xep loai|xl|dg|phan loai|nhan xet|de nghi|de xuat)\b|\b(cua|boi|do) chi (bo|uy)\b/,
  manager:
    /\b(thu truong|lanh dao|nguoi dung dau|quan ly|tap the lanh dao|don vi (danh gia|xep loai|xl|dg))\b/,
} as const;

/** Which of a person's two ratings (ROSTERS §4: đảng viên and CBCC/viên chức side by side). */
export const BASE_WORDS = {
  party: /\b(dang vien|dv|(xl|xep loai|dg|danh gia|ve|mat|cong tac) dang)\b|^dang$/,
  civil:
    /\b(cbcc|cbccvc|cbccvcnld|ccvc|cong chuc|vien chuc|can bo|chinh quyen|chuyen mon|nguoi lao dong|cb cc|cb cc vc|cc vc|cc|vc|nld)\b/,
} as const;
