export const usage = `Bình Xét – xét danh sách theo kế hoạch khen thưởng, lập danh sách đề nghị

Cách dùng:
  binh-xet campaigns [--json]
  binh-xet review   TỆP [--campaign MÃ|TỆP.json] [--phase MÃ] [--settings TỆP.json] [--json]
  binh-xet nominate TỆP [như trên] -o KẾT-QUẢ [--highlight columns|colour|none] [--dry-run] [--json]
  binh-xet merge    TỆP… -o KẾT-QUẢ [--units TỆP.txt] [--json]
  binh-xet clear    TỆP -o KẾT-QUẢ
  binh-xet schema   campaign|settings

Lệnh:
  campaigns   Liệt kê các đợt có sẵn, giai đoạn và đối tượng của từng đợt.
  review      Xét từng dòng của danh sách và cho biết lý do. Không ghi gì.
  nominate    Xét, ghi kết quả cạnh danh sách và lập danh sách đề nghị, vào tệp KẾT-QUẢ.
  merge       Gộp danh sách của nhiều đơn vị thành một tệp .xlsx, báo đơn vị gửi hai lần hoặc còn thiếu.
  clear       Gỡ mọi thứ đã ghi, trả bảng tính về như trước, vào tệp KẾT-QUẢ.
  schema      In JSON Schema của tệp kế hoạch hoặc tệp thiết lập.

Tùy chọn:
  --campaign MÃ     Mã đợt có sẵn, hoặc một tệp kế hoạch .json. Không có thì dùng đợt đã lưu
                    trong bảng tính.
  --phase MÃ        Giai đoạn của đợt. Không có thì dùng giai đoạn duy nhất hoặc đầu tiên.
  --settings TỆP    Tệp thiết lập .json; từng mục của tệp thay mục cùng tên đã lưu trong bảng tính.
  --units TỆP       Các đơn vị phải gửi danh sách, mỗi dòng một đơn vị.
  -o, --out TỆP     Tệp kết quả. Tệp gốc không bao giờ bị sửa.
  --highlight KIỂU  columns: thêm hai cột kết quả và lý do (mặc định); colour: chỉ tô màu;
                    none: không đánh dấu danh sách.
  --dry-run         Cho biết sẽ ghi gì ở đâu, không ghi.
  --json            In kết quả dạng JSON.
  --lang vi|en      Ngôn ngữ (mặc định theo biến LANG, không có thì tiếng Việt).
  -h, --help        In trang này.
  -v, --version     In phiên bản.

Mã kết thúc: 0 đã xong; 1 không dùng được dữ liệu đưa vào (merge: dù chỉ một tệp); 2 dùng sai lệnh.
`;
