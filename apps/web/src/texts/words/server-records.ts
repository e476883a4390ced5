/** English of what the server writes into records and lists by itself (in SQL, in histories). The Vietnamese is the server's, word for word. */
export const serverRecords: Readonly<Record<string, string>> = {
  'Hộ, tổ hợp tác, hợp tác xã, doanh nghiệp với địa chỉ và người đại diện.':
    'Households, co-operative groups, co-operatives and enterprises with address and representative.',
  'Sản phẩm của chủ thể đã có trong hệ thống; kèm hạng sao và giấy chứng nhận giấy mới nhất nếu có.':
    'Products of producers that are in the system; with stars and the latest certificate on paper, if any.',
  'Phương án đã duyệt trên giấy của chủ thể đã có: năm, vốn theo nguồn từng năm, tổng vốn bằng cộng các nguồn, văn bản duyệt.':
    'Plans approved on paper of producers that are in the system: year, capital by source and year, total equal to the sum, document of approval.',
  'Điểm trung bình phần A, B, C, số phiếu và hạng sao của sản phẩm đã có; cần bản quét biên bản (PDF) trước khi nhập.':
    'Mean points of parts A, B and C, number of sheets and stars of products that are in the system; a scan of the minutes (PDF) is needed first.',
  'Lớp đã mở: nội dung, đơn vị, ngày, số người, trong đó nữ.':
    'Classes held: subject, unit, days, people, women among them.',
  'Tin bài, phóng sự, gameshow, tuần thi trên mạng: đơn vị, ngày, số lượng, số người tham gia.':
    'News, television reports, game shows, weeks of online contests: unit, days, number, people who took part.',
  'Hội chợ, phiên chợ, đoàn xúc tiến, đại lý, sàn điện tử, xuất khẩu: đơn vị, ngày, số sản phẩm, số chủ thể.':
    'Fairs, market days, trade missions, agents, e-commerce sites, exports: unit, days, products, producers.',
  'Điểm bán đã được công nhận trên giấy: loại, vị trí, diện tích, đơn vị phụ trách, quyết định, tình trạng.':
    'Sales points recognised on paper: kind, place, area, operator, decision, state.',
  '{0}, làm thay {1}': '{0}, for {1}',
  'Duyệt trong hệ thống': 'Approved in the system',
  'Bộ sản phẩm số {0}': 'Product set no. {0}',
  'toàn tỉnh': 'whole province',
  'hội đồng': 'council',
  'điểm bán': 'sales point',
  'chủ thể': 'producer',
  'Chưa phân định theo đơn vị hiện nay': 'Not yet assigned to a present unit',
  'Không thuộc đợt nào': 'In no round',
  'Không rõ nhóm': 'Group unknown',
  'Không có hạng sao': 'No stars',
  'Không ghi': 'Not stated',
  'Không ghi năm': 'No year put down',
  'Không có chủ thể': 'No producer',
  'Đợt {0} năm {1}': 'Round {0} of {1}',
  'Đợt {0} năm {1} (bổ sung theo quy chế của Hội đồng)': "Round {0} of {1} (added under the council's rules)",
  'Hạng {0} sao': '{0} {0:star|stars}',
  '{0} phản ánh chưa giải quyết': '{0} {0:report|reports} not settled',
  '{0} đến {1}': '{0} to {1}',
  'năm {0}': '{0}',
  'tháng {0}/{1}': '{0}/{1}',
  'Đến ngày {0}: {1} giấy chứng nhận còn hiệu lực ở {2} đơn vị: {3}.{4}':
    'On {0}: {1} {1:certificate|certificates} in force in {2} {2:unit|units}: {3}.{4}',
  'Đến ngày {0}: {1} giấy chứng nhận còn hiệu lực ở {2} đơn vị: {3}.':
    'On {0}: {1} {1:certificate|certificates} in force in {2} {2:unit|units}: {3}.',
  'Lớp tập huấn': 'Training classes',
  'Hội chợ, xúc tiến thương mại': 'Fairs and trade promotion',
  'Kết quả của hội đồng trên giấy': 'Results of councils on paper',
  'Phương án sản xuất kinh doanh đã duyệt': 'Approved business plans',
  'Sản phẩm và giấy chứng nhận đã có': 'Products and certificates that exist',
  'Điểm giới thiệu và bán sản phẩm': 'Sales points',
  'Chưa ghi': 'Not put down yet',
  'Chủ thể năm 2026 (hồ sơ đang soạn)': 'Producer in 2026 (dossier being written)',
  'Cán bộ xã làm thay chủ thể ({0})': 'Commune officer who fills in for a producer ({0})',
  'Cán bộ xã ({0})': 'Commune officer ({0})',
  'Cán bộ xã năm 2026 ({0})': 'Commune officer in 2026 ({0})',
  'Thư ký hội đồng huyện ({0})': 'Secretary of the district council ({0})',
  'Văn phòng Điều phối NTM tỉnh': 'Provincial coordination office',
  'Chủ tịch hội đồng tỉnh': 'Chair of the provincial council',
  'Thành viên hội đồng tỉnh': 'Member of the provincial council',
  'Thư ký hội đồng tỉnh': 'Secretary of the provincial council',
  'Lãnh đạo phê duyệt': 'Approving leader',
  'Sở Công Thương': 'Department of Industry and Trade',
  'Người phụ trách điểm bán ({0})': 'Manager of a sales point ({0})',
  'Thành viên đoàn kiểm tra': 'Member of an inspection team',
  'Thanh tra, kiểm toán': 'Auditor',
  'Quản trị hệ thống': 'Administrator',
};
