/** English of the parts of a report that are written by hand: their names and what belongs there. */
export const serverReports: Readonly<Record<string, string>> = {
  'Đánh giá chung': 'General assessment',
  'Công tác lãnh đạo, chỉ đạo': 'Leadership and direction',
  'Phát triển sản phẩm: nội dung khác': 'Product development: other matters',
  'Kết quả của chủ thể: nội dung khác': 'Results of producers: other matters',
  'Xúc tiến thương mại: nội dung khác': 'Trade promotion: other matters',
  'Tuyên truyền, tập huấn: nội dung khác': 'Communication and training: other matters',
  'Kiểm tra, chính sách: nội dung khác': 'Inspection and policies: other matters',
  'Đoàn thể: nội dung khác': 'Associations: other matters',
  'Tồn tại, hạn chế': 'Shortcomings',
  'Nhiệm vụ trọng tâm': 'Main tasks',
  'Nhiệm vụ, giải pháp': 'Tasks and measures',
  'Một, hai câu về tháng báo cáo; số liệu đã có ở các mục dưới.':
    'One or two sentences on the month; the figures stand in the parts below.',
  'Cuộc họp, văn bản, đoàn công tác trong tháng.': 'Meetings, documents and missions of the month.',
  'Mô hình điểm, sản phẩm tiêu biểu, hỗ trợ của trung ương.':
    'Models, outstanding products, support from the ministry.',
  'Cửa hàng, gian hàng, quy chế quản lý điểm bán.': 'Shops, stands, rules of sales points.',
  'Chuyên mục, cuộc thi, kế hoạch tháng tới.': 'Features, contests, plans of the coming month.',
  'Đoàn liên ngành, vướng mắc chính sách.': 'Inter-agency teams, obstacles of policies.',
  'Việc chậm, nguyên nhân.': 'What is late, and why.',
  'Việc, đơn vị làm, thời hạn.': 'Tasks, who does them, by when.',
  'Thuận lợi, khó khăn và kết quả nổi bật của năm.': 'What helped, what hindered, and the main results of the year.',
  'Nghị quyết, kế hoạch, đoàn kiểm tra trong năm.': 'Resolutions, plans and inspections of the year.',
  'Cơ sở đầu tư nhà xưởng, công nghệ; sản phẩm tiêu biểu.':
    'Producers that invested in workshops and technology; outstanding products.',
  'Cơ sở tăng trưởng mạnh, đơn hàng xuất khẩu, tổ chức được củng cố.':
    'Producers that grew strongly, export orders, organisations that became firmer.',
  'Hội nghị, thị trường mới, đại lý.': 'Conferences, new markets, agents.',
  'Báo, đài, trang thông tin, mạng xã hội.': 'Press, broadcasts, websites, social media.',
  'Đoàn Thanh niên, Cựu chiến binh, Liên minh Hợp tác xã.': 'Youth Union, Veterans, Co-operative Alliance.',
  'Việc trọng tâm của năm tới.': 'Main tasks of the coming year.',
};
