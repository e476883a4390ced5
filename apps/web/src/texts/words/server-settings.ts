/** English of settings: names, units and where their defaults come from. The Vietnamese is the server's, word for word. */
export const serverSettings: Readonly<Record<string, string>> = {
  'Cách tính ngày cuối cùng có hiệu lực': 'How the last valid day is counted',
  'Thực tế các tỉnh khác nhau một ngày; quyết định chỉ ghi 36 tháng kể từ ngày cấp':
    'Provinces differ by a day; the decision only says 36 months from the day of issue',
  'Hết ngày liền trước ngày tròn 36 tháng': 'Through the day before the 36 months are full',
  'Hết ngày tròn 36 tháng': 'Through the day on which the 36 months are full',
  'Bộ quyết định đối với sản phẩm 5 sao': 'The ministry that decides on products of 5 stars',
  'Quyết định 148/QĐ-TTg và 26/2026/QĐ-TTg: hạng 5 sao do Bộ công nhận và thu hồi':
    'Decisions 148/QĐ-TTg and 26/2026/QĐ-TTg: 5 stars are recognised and withdrawn by the ministry',
  'Bộ Nông nghiệp và Môi trường': 'Ministry of Agriculture and Environment',
  'Cho tải tệp giấy chứng nhận từ trang công khai': 'Certificates can be downloaded from the public page',
  'Không tìm thấy quy định; mặc định không cho tải để hạn chế in lại giấy':
    'No rule found; by default they cannot, so that they are not printed again',
  'Nhắc thay giấy tờ minh chứng trước ngày hết hạn': 'Reminders to renew evidence before it expires',
  'Thông lệ: nhắc trước 60, 30, 7 ngày và vào ngày cuối; chỉ nhắc giấy tờ đang dùng trong hồ sơ':
    'Custom: 60, 30 and 7 days before and on the last day; only for papers in use in a dossier',
  'Tiếp nhận hồ sơ': 'Intake of dossiers',
  'Thời gian gợi ý khi yêu cầu bổ sung hồ sơ': 'Suggested time for completing a dossier',
  'Chưa tìm thấy văn bản quy định; nơi tiếp nhận chọn ngày khác được': 'No rule found; the desk may choose another day',
  'Mã điểm danh đổi sau': 'The check-in code changes every',
  giây: 'seconds',
  'Đủ lâu để quét trong phòng họp, đủ ngắn để không gửi cho người vắng mặt':
    'Long enough to be scanned in the room, short enough not to be sent to somebody who is absent',
  'Số ngày giữ hồ sơ trên máy của thành viên sau phiên họp':
    "Days for which dossiers stay on a member's device after the session",
  'Không tìm thấy quy định; dữ liệu được mã hóa, xóa khi phiên họp kết thúc, khi đăng xuất hoặc khi hết số ngày này':
    'No rule found; the data are encrypted, and erased when the session ends, at log-out or after this number of days',
  'Giải trình khi chấm điểm (quy chế của hội đồng lập mới)':
    'Explanations while scoring (rules of newly set up councils)',
  'Không tìm thấy quy định chung; mỗi hội đồng quyết định trong quy chế của mình':
    'No general rule found; every council decides in its own rules',
  'Không yêu cầu': 'Not asked for',
  'Khi chấm mức cao nhất hoặc thấp nhất của tiêu chí': 'For the highest or lowest option of a criterion',
  'Ở các tiêu chí có yêu cầu tối thiểu theo sao': 'At criteria with a least option for stars',
  'Ở mọi tiêu chí đã chấm': 'At every criterion scored',
  'Thời hạn quyết định thu hồi, kể từ kết luận hoặc xác nhận của xã':
    "Time to decide a withdrawal, from the conclusion or the commune's confirmation",
  'Quyết định 26/2026, thu hồi giấy chứng nhận': 'Decision 26/2026, withdrawal of certificates',
  'Thời hạn chủ thể giải trình trước khi đề nghị thu hồi':
    'Time for the producer to explain before a withdrawal is proposed',
  'Chưa tìm thấy văn bản': 'No rule found',
  'Thời hạn khắc phục tồn tại, gợi ý trên phiếu kiểm tra': 'Suggested time to remedy a finding',
  'Thông lệ của các tỉnh': 'Custom of the provinces',
  'Nhắc chủ thể trước hạn khắc phục': 'Reminder to the producer before the remedy is due',
  'phản ánh': 'reports',
  'Số phản ánh nhận từ một địa chỉ mạng trong một giờ': 'Reports accepted from one network address in an hour',
  điểm: 'points',
  'Chưa tìm thấy văn bản; Văn phòng xác định mức rủi ro': 'No rule found; the office sets the weight of risks',
  'Điểm rủi ro: mỗi sao': 'Risk points: each star',
  'Điểm rủi ro: thực phẩm, đồ uống, dược liệu': 'Risk points: food, drinks, medicinal herbs',
  'Điểm rủi ro: mỗi tồn tại nhỏ trước đây': 'Risk points: each earlier minor finding',
  'Điểm rủi ro: mỗi tồn tại đáng kể trước đây': 'Risk points: each earlier serious finding',
  'Điểm rủi ro: mỗi tồn tại nghiêm trọng trước đây': 'Risk points: each earlier critical finding',
  'Điểm rủi ro: mỗi tháng từ lần kiểm tra trước': 'Risk points: each month since the last inspection',
  'Điểm rủi ro: số tháng tính nhiều nhất': 'Risk points: most months counted',
  'Điểm rủi ro: mỗi phản ánh chưa giải quyết': 'Risk points: each report not yet settled',
  'Làm thay chủ thể': 'Filling in for producers',
  'Mã ủy quyền làm thay dùng được trong': 'The consent code can be used for',
  phút: 'minutes',
  'Không tìm thấy quy định; đủ để đọc mã cho người đang ngồi cùng hoặc qua điện thoại':
    'No rule found; long enough to read the code to the person beside you or on the phone',
  'Một lần ủy quyền làm thay kéo dài nhiều nhất': 'One mandate to fill in lasts at most',
  'Không tìm thấy quy định; đủ cho một đợt lập hồ sơ': 'No rule found; enough for the dossiers of one round',
  'Phiếu đang viết dở': 'Unfinished forms',
  'Phiếu mới viết dở, chưa gửi, được giữ cho người viết': 'A new form that was not sent yet is kept for',
  'Không tìm thấy quy định; đủ cho một đợt, sau đó xoá để không giữ dữ liệu thừa':
    'No rule found; enough for one round, then erased so that no needless data are kept',
  'Chủ thể trả lời lời xin làm thay (mã gửi qua thư điện tử) trong':
    'The producer answers a request to fill in (code by e-mail) within',
  giờ: 'hours',
  'Không tìm thấy quy định; đủ để chủ thể mở thư hoặc mở ứng dụng':
    'No rule found; long enough to open the mail or the application',
  'Một đoàn viên hoặc người tư vấn làm thay cùng lúc nhiều nhất':
    'Producers that one helper or consultant fills in for at the same time, at most',
  'ủy quyền': 'mandates',
  'Không tìm thấy quy định; tránh một người ôm hồ sơ của cả huyện':
    'No rule found; so that nobody takes on the dossiers of a whole district',
  'Vận hành hệ thống': 'Running of the system',
  'Giữ câu trả lời của lệnh đã nhận (để gửi lại không làm hai lần)':
    'Keeping answers to commands (so that sending again does nothing twice)',
  'Thông lệ vận hành': 'Custom of operation',
  'Giữ sự kiện đã xử lý xong trong hàng chờ gửi': 'Keeping events that are done in the queue',
  '{0} đến {1}, không trùng nhau, tối đa {2} số': '{0} to {1}, no number twice, at most {2} {2:number|numbers}',
  'tối đa {0} ký tự': 'at most {0} {0:character|characters}',
  'Nhãn hiệu và mã số của sản phẩm': 'Marks and codes of products',
  'Nhắc gia hạn nhãn hiệu, chỉ dẫn địa lý, mã truy xuất trước ngày hết hạn':
    'Reminders to renew trade marks, geographical indications and trace codes before they expire',
  'Thông lệ: nhắc trước 60, 30, 7 ngày và vào ngày cuối': 'Custom: 60, 30 and 7 days before and on the last day',
  'Xếp hạng và quyết định': 'Ranking and decisions',
  'Thời hạn khiếu nại kết quả sau ngày công bố': 'Time for complaints after the publication',
  'Không tìm thấy quy định; cơ quan xác định thời hạn áp dụng': 'No rule found; the office sets the time that applies',
  'ngày trước khi hết hạn': 'days before the end',
  'Các bậc nhắc đánh giá lại': 'Steps of reassessment reminders',
  'Thông lệ; ngày cảnh báo mà trình tự của giấy chứng nhận quy định (148/QĐ-TTg: ít nhất 30 ngày) luôn được thêm vào':
    "Custom; the warning day of the certificate's procedure (148/QĐ-TTg: at least 30 days) is always added",
  'Ghi việc duy trì hiệu lực trước ngày hết hạn': 'Recording that a certificate lives on, before its end',
  'Thông lệ: ghi sớm vài ngày để lỡ một đêm cũng không thành hết hạn':
    'Custom: a few days early, so that one missed night does not make it expire',
  'Số liệu, báo cáo': 'Figures and reports',
  'Số chủ thể ít nhất của một ô số liệu về dân tộc, khuyết tật':
    'Least producers in a figure about ethnicity or disability',
  'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; ngưỡng thường dùng của cơ quan thống kê':
    'Personal Data Protection Law 91/2025/QH15; threshold used by statistical offices',
  'Ngày trong tháng phải có báo cáo': 'Day of the month on which the report is due',
  'Các sở, ngành gửi báo cáo tháng trước ngày 22': 'Departments send their monthly report before the 22nd',
  'Tháng phải có báo cáo năm': 'Month in which the yearly report is due',
  'Không tìm thấy quy định; báo cáo năm thường lập trong tháng 12':
    'No rule found; yearly reports are usually made in December',
  'Nhắc Văn phòng trước hạn báo cáo': 'Reminder to the office before a report is due',
  'Mặc định của phần mềm': 'Default of the software',
  'Nhắc đơn vị chưa trả lời trước hạn xác nhận số liệu': 'Reminder to units that have not confirmed their figures',
  'Cơ quan lập báo cáo': 'Office that makes the report',
  'Tên cơ quan ghi trên báo cáo': 'Name of the office on the report',
  'Chức vụ người ký báo cáo': 'Title of who signs the report',
  'Nghị định 30/2020/NĐ-CP: quyền hạn, chức vụ của người ký': 'Decree 30/2020/NĐ-CP: power and title of the signer',
  'Chánh Văn phòng': 'Chief of the office',
  'Nơi nhận báo cáo (cách nhau bằng dấu chấm phẩy)': 'Recipients of the report (separated by semicolons)',
  'Nghị định 30/2020/NĐ-CP: nơi nhận': 'Decree 30/2020/NĐ-CP: recipients',
  'Văn phòng Điều phối NTM Trung ương; Ủy ban nhân dân tỉnh; Các sở, ngành liên quan; Lưu: VT':
    "National Coordination Office; Provincial People's Committee; Departments concerned; File",
  'Theo thông lệ Standard Webhooks': 'Custom of Standard Webhooks',
  'Gửi lại thông báo tự động sau (phút)': 'Messages are sent again after (minutes)',
  'Tự ngắt kết nối sau số lần gửi hỏng liên tiếp': 'The connection turns itself off after this many failures in a row',
  lần: 'times',
  'Thời gian chờ hệ thống khác trả lời': "Time to wait for the other system's answer",
};
