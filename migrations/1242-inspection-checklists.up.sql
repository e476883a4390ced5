-- First version of the checklists: a common part and parts by product set (numbers of the score sheets 1 to 26).
insert into inspection.checklist (id, code, version, title, sheets, note, items, published_at, published_by)
select l.id::uuid, l.code, l.version, l.title, l.sheets::int[], l.note, l.items::jsonb, '2026-05-22T00:00:00+07', '00000000-0000-7000-8000-000000000001'
  from (values
('00000000-0000-7000-8124-000000000001', 'chung', 1, 'Phần chung cho mọi sản phẩm', null, 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "chung.1", "area": "criteria", "text": "Sản phẩm đang làm đúng như hồ sơ đã được công nhận: nguyên liệu, quy trình, quy cách", "hint": "So với phiếu tự đánh giá và minh chứng trong hồ sơ", "severity": "critical"},
  {"code": "chung.2", "area": "criteria", "text": "Chủ thể còn hoạt động và còn sản xuất sản phẩm này", "hint": "Xem nơi sản xuất, sổ bán hàng gần nhất", "severity": "critical"},
  {"code": "chung.3", "area": "criteria", "text": "Cam kết về lao động và nguyên liệu của địa phương được giữ", "hint": "Hợp đồng, bảng chấm công, sổ mua nguyên liệu", "severity": "serious"},
  {"code": "chung.4", "area": "mark", "text": "Giấy chứng nhận OCOP còn hiệu lực và để ở nơi dễ thấy", "hint": "Quét mã trên giấy chứng nhận", "severity": "serious"},
  {"code": "chung.5", "area": "mark", "text": "Biểu trưng OCOP và số sao in trên bao bì đúng hạng được công nhận", "hint": "So số sao trên bao bì với giấy chứng nhận", "severity": "critical"},
  {"code": "chung.6", "area": "mark", "text": "Biểu trưng OCOP không dùng cho sản phẩm chưa được công nhận hoặc đã hết hạn", "hint": "Xem các sản phẩm khác của chủ thể", "severity": "critical"},
  {"code": "chung.7", "area": "trace", "text": "Mã truy xuất nguồn gốc quét được và dẫn tới đúng sản phẩm", "hint": "Quét thử ba sản phẩm bất kỳ", "severity": "serious"},
  {"code": "chung.8", "area": "environment", "text": "Nước thải, rác thải nơi sản xuất được thu gom, xử lý", "hint": "Giấy phép hoặc bản đăng ký môi trường nếu thuộc diện phải có", "severity": "serious"},
  {"code": "chung.9", "area": "papers", "text": "Giấy đăng ký kinh doanh, các giấy phép liên quan còn hạn", "hint": "Ghi số và ngày hết hạn vào ghi chú", "severity": "serious"},
  {"code": "chung.10", "area": "papers", "text": "Các tồn tại của lần kiểm tra trước đã khắc phục", "hint": "Không có lần trước thì chọn “không áp dụng”", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000002', 'thuc-pham', 1, 'Thực phẩm: an toàn và nhãn', '{1,2,3,4,5,6,7,8,9,10,11,12,13}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "thuc-pham.1", "area": "food-safety", "text": "Giấy chứng nhận đủ điều kiện an toàn thực phẩm hoặc bản cam kết còn hạn", "hint": "Ghi số, ngày cấp, ngày hết hạn", "severity": "critical"},
  {"code": "thuc-pham.2", "area": "food-safety", "text": "Nơi sơ chế, chế biến sạch, theo nguyên tắc một chiều, không có côn trùng, động vật", "hint": "Chụp ảnh khu chế biến", "severity": "critical"},
  {"code": "thuc-pham.3", "area": "food-safety", "text": "Người trực tiếp chế biến có giấy khám sức khỏe và xác nhận kiến thức an toàn thực phẩm", "hint": "", "severity": "serious"},
  {"code": "thuc-pham.4", "area": "food-safety", "text": "Kết quả kiểm nghiệm sản phẩm theo bản tự công bố còn trong hạn", "hint": "Ghi ngày và nơi kiểm nghiệm", "severity": "critical"},
  {"code": "thuc-pham.5", "area": "food-safety", "text": "Sổ nguyên liệu đầu vào và mẫu lưu có ghi chép", "hint": "", "severity": "minor"},
  {"code": "thuc-pham.6", "area": "labelling", "text": "Nhãn ghi đủ tên, thành phần, khối lượng, ngày sản xuất, hạn dùng, nơi sản xuất", "hint": "Nghị định về nhãn hàng hóa", "severity": "serious"},
  {"code": "thuc-pham.7", "area": "labelling", "text": "Hàng bày bán và trong kho còn hạn dùng", "hint": "Lấy năm sản phẩm bất kỳ", "severity": "critical"}]$items$),
('00000000-0000-7000-8124-000000000003', 'tuoi-song', 1, 'Rau, quả, thịt, thủy sản, trứng, sữa tươi', '{1,2}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "tuoi-song.1", "area": "food-safety", "text": "Sổ ghi chép phân bón, thuốc bảo vệ thực vật hoặc thức ăn, thuốc thú y; đủ thời gian cách ly", "hint": "Chứng nhận VietGAP hoặc tương đương nếu hồ sơ có nêu", "severity": "critical"},
  {"code": "tuoi-song.2", "area": "food-safety", "text": "Bảo quản lạnh hoặc mát đúng nhiệt độ công bố", "hint": "Đọc nhiệt kế, ghi vào ghi chú", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000004', 'so-che', 1, 'Gạo, ngũ cốc, hạt, mật ong và hàng sơ chế', '{3,4}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "so-che.1", "area": "food-safety", "text": "Độ ẩm, nấm mốc, tạp chất của lô hàng đang bán ở mức công bố", "hint": "Mật ong: xem kết quả thử hàm lượng đường", "severity": "serious"},
  {"code": "so-che.2", "area": "criteria", "text": "Vùng nguyên liệu còn như hồ sơ (diện tích, số đàn ong, giống)", "hint": "", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000005', 'che-bien', 1, 'Thực phẩm chế biến và gia vị', '{5,6,7,8,9,10}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "che-bien.1", "area": "food-safety", "text": "Phụ gia, chất bảo quản nằm trong danh mục được phép và đúng liều", "hint": "Xem bao bì phụ gia và công thức", "severity": "critical"},
  {"code": "che-bien.2", "area": "food-safety", "text": "Dụng cụ, bao bì tiếp xúc thực phẩm phù hợp quy định", "hint": "", "severity": "serious"},
  {"code": "che-bien.3", "area": "criteria", "text": "Mẻ sản xuất có sổ theo dõi và mã lô trùng với nhãn", "hint": "", "severity": "minor"}]$items$),
('00000000-0000-7000-8124-000000000006', 'che-ca-phe', 1, 'Chè, trà, cà phê, ca cao', '{11,12,13}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "che-ca-phe.1", "area": "food-safety", "text": "Không phối trộn nguyên liệu ngoài công bố; kết quả thử dư lượng thuốc bảo vệ thực vật còn hạn", "hint": "", "severity": "critical"},
  {"code": "che-ca-phe.2", "area": "criteria", "text": "Vùng nguyên liệu và cách chế biến còn như hồ sơ", "hint": "", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000007', 'do-uong-con', 1, 'Rượu và đồ uống có cồn', '{14,15}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "do-uong-con.1", "area": "papers", "text": "Giấy phép sản xuất rượu còn hạn, sản lượng trong giấy phép", "hint": "", "severity": "critical"},
  {"code": "do-uong-con.2", "area": "food-safety", "text": "Kết quả thử methanol, aldehyde của lô gần nhất đạt", "hint": "", "severity": "critical"},
  {"code": "do-uong-con.3", "area": "labelling", "text": "Tem rượu và cảnh báo về độ tuổi, sức khỏe trên nhãn", "hint": "", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000008', 'do-uong-khong-con', 1, 'Nước uống và đồ uống không cồn', '{16,17}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "do-uong-khong-con.1", "area": "food-safety", "text": "Nguồn nước và kết quả thử nước định kỳ đạt quy chuẩn", "hint": "", "severity": "critical"},
  {"code": "do-uong-khong-con.2", "area": "food-safety", "text": "Khu chiết rót, rửa chai kín, có đèn hoặc thiết bị tiệt trùng đang chạy", "hint": "", "severity": "critical"},
  {"code": "do-uong-khong-con.3", "area": "labelling", "text": "Nhãn không ghi công dụng chữa bệnh", "hint": "", "severity": "serious"}]$items$),
('00000000-0000-7000-8124-000000000009', 'duoc-lieu', 1, 'Thực phẩm chức năng, dược liệu, mỹ phẩm, tinh dầu', '{18,19,20}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "duoc-lieu.1", "area": "papers", "text": "Giấy tiếp nhận bản công bố sản phẩm hoặc phiếu công bố mỹ phẩm còn giá trị", "hint": "", "severity": "critical"},
  {"code": "duoc-lieu.2", "area": "food-safety", "text": "Cơ sở đạt điều kiện sản xuất (GMP, CGMP hoặc điều kiện được công bố)", "hint": "", "severity": "critical"},
  {"code": "duoc-lieu.3", "area": "labelling", "text": "Nhãn và quảng cáo không vượt công dụng đã công bố; có câu khuyến cáo bắt buộc", "hint": "Xem cả trang bán hàng trên mạng", "severity": "critical"}]$items$),
('00000000-0000-7000-8124-000000000010', 'thu-cong', 1, 'Hàng thủ công mỹ nghệ, vải, may mặc', '{21,22}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "thu-cong.1", "area": "criteria", "text": "Công đoạn làm bằng tay và nguyên liệu còn như hồ sơ", "hint": "", "severity": "serious"},
  {"code": "thu-cong.2", "area": "safety", "text": "Phẩm nhuộm, sơn, keo an toàn cho người dùng; có kết quả thử nếu tiếp xúc thực phẩm", "hint": "", "severity": "serious"},
  {"code": "thu-cong.3", "area": "environment", "text": "Bụi, mùi, nước nhuộm được xử lý; phòng cháy nơi sản xuất", "hint": "", "severity": "serious"},
  {"code": "thu-cong.4", "area": "labelling", "text": "Nhãn hàng hóa ghi đủ tên, chất liệu, nơi sản xuất", "hint": "", "severity": "minor"}]$items$),
('00000000-0000-7000-8124-000000000011', 'sinh-vat-canh', 1, 'Hoa, cây cảnh, động vật cảnh', '{23,24,25}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "sinh-vat-canh.1", "area": "papers", "text": "Giống, loài không thuộc danh mục cấm; có giấy kiểm dịch hoặc đăng ký nuôi nếu phải có", "hint": "", "severity": "critical"},
  {"code": "sinh-vat-canh.2", "area": "environment", "text": "Thuốc bảo vệ thực vật, chất thải nuôi trồng được quản lý", "hint": "", "severity": "serious"},
  {"code": "sinh-vat-canh.3", "area": "criteria", "text": "Vườn, chuồng nuôi còn như hồ sơ", "hint": "", "severity": "serious"},
  {"code": "sinh-vat-canh.4", "area": "labelling", "text": "Thẻ hoặc nhãn ghi tên, nơi trồng hoặc nuôi", "hint": "", "severity": "minor"}]$items$),
('00000000-0000-7000-8124-000000000012', 'du-lich', 1, 'Dịch vụ du lịch cộng đồng, sinh thái, điểm du lịch', '{26}', 'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.', $items$[
  {"code": "du-lich.1", "area": "safety", "text": "An toàn cho khách: phòng cháy, cứu hộ, sơ cứu, biển cảnh báo", "hint": "", "severity": "critical"},
  {"code": "du-lich.2", "area": "food-safety", "text": "Nơi nấu ăn cho khách đủ điều kiện an toàn thực phẩm", "hint": "", "severity": "critical"},
  {"code": "du-lich.3", "area": "criteria", "text": "Các dịch vụ, phòng nghỉ, hoạt động trải nghiệm còn như hồ sơ", "hint": "", "severity": "serious"},
  {"code": "du-lich.4", "area": "environment", "text": "Nhà vệ sinh, rác thải, nước sạch cho khách", "hint": "", "severity": "serious"},
  {"code": "du-lich.5", "area": "criteria", "text": "Người dân địa phương cùng tham gia và hưởng lợi như cam kết", "hint": "", "severity": "serious"},
  {"code": "du-lich.6", "area": "labelling", "text": "Giá dịch vụ niêm yết rõ; biểu trưng OCOP dùng đúng", "hint": "", "severity": "minor"}]$items$)
) l (id, code, version, title, sheets, note, items);
