/** English of notices: what they are for, subject and text. The Vietnamese is the server's, word for word. */
export const serverNotices1: Readonly<Record<string, string>> = {
  'Có phiếu ý tưởng mới': 'New idea form',
  'Phiếu ý tưởng mới: {productName}': 'New idea form: {productName}',
  'Chủ thể {producerName} vừa gửi phiếu đăng ký ý tưởng sản phẩm “{productName}”. Phiếu đang chờ xem xét.':
    '{producerName} has sent the idea form of the product “{productName}”. The form waits for a decision.',
  'Phiếu ý tưởng được trả lại': 'Idea form returned',
  'Cần sửa phiếu ý tưởng: {productName}': 'Idea form to be changed: {productName}',
  'Phiếu ý tưởng sản phẩm “{productName}” được trả lại để sửa. Lý do và việc cần làm tiếp được ghi trong ứng dụng.':
    'The idea form of the product “{productName}” was returned for changes. The reason and what to do next stand in the application.',
  'Ý tưởng được chọn: {productName}': 'Idea selected: {productName}',
  'Ý tưởng sản phẩm “{productName}” đã được chọn. Bước tiếp theo là lập phương án sản xuất kinh doanh.':
    'The idea of the product “{productName}” was selected. The next step is the business plan.',
  'Ý tưởng không được chọn': 'Idea not selected',
  'Ý tưởng chưa được chọn: {productName}': 'Idea not selected: {productName}',
  'Ý tưởng sản phẩm “{productName}” chưa được chọn. Lý do và việc cần làm tiếp được ghi trong ứng dụng.':
    'The idea of the product “{productName}” was not selected. The reason and what to do next stand in the application.',
  'Có phương án mới': 'New business plan',
  'Phương án mới: {productName}': 'New business plan: {productName}',
  'Chủ thể {producerName} vừa gửi phương án sản xuất kinh doanh của sản phẩm “{productName}”. Phương án đang chờ xem xét.':
    '{producerName} has sent the business plan of the product “{productName}”. The plan waits for a decision.',
  'Phương án được trả lại': 'Business plan returned',
  'Cần sửa phương án: {productName}': 'Business plan to be changed: {productName}',
  'Phương án sản xuất kinh doanh của sản phẩm “{productName}” được trả lại để sửa. Lý do và việc cần làm tiếp được ghi trong ứng dụng.':
    'The business plan of the product “{productName}” was returned for changes. The reason and what to do next stand in the application.',
  'Phương án được duyệt: {productName}': 'Business plan approved: {productName}',
  'Phương án sản xuất kinh doanh của sản phẩm “{productName}” đã được duyệt. Bước tiếp theo là lập hồ sơ sản phẩm cho một đợt đánh giá.':
    'The business plan of the product “{productName}” was approved. The next step is the product dossier for a round.',
  'Phương án không được duyệt': 'Business plan not approved',
  'Phương án chưa được duyệt: {productName}': 'Business plan not approved: {productName}',
  'Phương án sản xuất kinh doanh của sản phẩm “{productName}” chưa được duyệt. Lý do và việc cần làm tiếp được ghi trong ứng dụng.':
    'The business plan of the product “{productName}” was not approved. The reason and what to do next stand in the application.',
  'Đã nhận hồ sơ (gửi chủ thể)': 'Dossier received (to the producer)',
  'Đã nhận hồ sơ {receiptNo}': 'Dossier {receiptNo} received',
  'Hồ sơ sản phẩm “{productName}” đã được nộp, số biên nhận {receiptNo}. Hồ sơ nộp trong ứng dụng có giá trị như bản giấy.':
    'The dossier of the product “{productName}” was filed, receipt number {receiptNo}. A dossier filed in the application has the value of paper.',
  'Có hồ sơ mới (gửi nơi nhận)': 'New dossier (to the desk)',
  'Hồ sơ mới: {productName}': 'New dossier: {productName}',
  'Hồ sơ {receiptNo} của sản phẩm “{productName}” ({producerName}) đang chờ kiểm tra.':
    'Dossier {receiptNo} of the product “{productName}” ({producerName}) waits to be checked.',
  'Cần bổ sung hồ sơ {receiptNo} trước hết ngày {dueOn}': 'Complete dossier {receiptNo} by {dueOn}',
  'Hồ sơ sản phẩm “{productName}” còn thiếu giấy tờ. Hãy bổ sung những mục được đánh dấu trong ứng dụng; ngày cuối cùng là {dueOn}.':
    'The dossier of the product “{productName}” lacks papers. Add what is marked in the application; the last day is {dueOn}.',
  'Hồ sơ được tiếp nhận': 'Dossier accepted',
  'Hồ sơ được tiếp nhận: {productName}': 'Dossier accepted: {productName}',
  'Hồ sơ {receiptNo} của sản phẩm “{productName}” đã đầy đủ và được tiếp nhận để hội đồng đánh giá.':
    'Dossier {receiptNo} of the product “{productName}” is complete and was accepted for the council.',
  'Hồ sơ không được tiếp nhận': 'Dossier not accepted',
  'Hồ sơ không được tiếp nhận: {productName}': 'Dossier not accepted: {productName}',
  'Hồ sơ {receiptNo} của sản phẩm “{productName}” không được tiếp nhận. Lý do và việc cần làm tiếp được ghi trong ứng dụng.':
    'Dossier {receiptNo} of the product “{productName}” was not accepted. The reason and what to do next stand in the application.',
  'Hồ sơ đã rút': 'Dossier withdrawn',
  'Hồ sơ đã rút: {productName}': 'Dossier withdrawn: {productName}',
  'Hồ sơ {receiptNo} của sản phẩm “{productName}” đã được rút khỏi đợt đánh giá.':
    'Dossier {receiptNo} of the product “{productName}” was withdrawn from the round.',
  'Xã đã cho ý kiến, hồ sơ chuyển lên (gửi chủ thể)': "Commune's opinion given, dossier sent up (to the producer)",
  'Hồ sơ đã chuyển lên cấp trên: {productName}': 'Dossier sent up: {productName}',
  'Ủy ban nhân dân xã đã cho ý kiến về hồ sơ {receiptNo} của sản phẩm “{productName}” và chuyển hồ sơ lên cấp trên.':
    "The commune's People's Committee has given its opinion on dossier {receiptNo} of the product “{productName}” and sent it up.",
  'Kết quả cấp dưới được gửi lên (gửi nơi nhận)': 'Results sent up from below (to the receiver)',
  '{count} sản phẩm được gửi lên: {roundName}': '{count} {count:product|products} sent up: {roundName}',
  '{count} sản phẩm của {roundName} vừa được gửi lên cùng công văn và biên bản, đang chờ hội đồng cấp trên.':
    '{count} {count:product|products} of {roundName} were sent up with letter and minutes and wait for the council above.',
  'Được cử vào hội đồng': 'Appointed to a council',
  'Ông/bà được cử vào {councilName}': 'You are appointed to {councilName}',
  'Ông/bà có tên trong {councilName} theo Quyết định số {decisionNo}. Xin mở trang hội đồng để nhận lời hoặc từ chối, và khai quan hệ với các chủ thể (nếu có) trước phiên họp.':
    "You are named in {councilName} by decision no. {decisionNo}. Open the council's page to accept or decline, and declare ties with producers (if any) before the session.",
  'Mời họp hội đồng': 'Invitation to a council session',
  'Mời họp ngày {heldOn}: {councilName}': 'Session on {heldOn}: {councilName}',
  'Kính mời ông/bà dự phiên họp của {councilName} ngày {heldOn} tại {place}. Hồ sơ và minh chứng được xem trong ứng dụng.':
    'You are invited to the session of {councilName} on {heldOn} at {place}. Dossiers and evidence can be read in the application.',
  'Quyết định chờ phê duyệt (gửi lãnh đạo)': 'Decision waiting for approval (to the leader)',
  'Chờ phê duyệt: danh sách {count} sản phẩm, {roundName}':
    'To be approved: list of {count} {count:product|products}, {roundName}',
  'Danh sách {count} sản phẩm của {roundName} đã được trình. Ông/bà xem và phê duyệt hoặc trả lại trong ứng dụng.':
    'The list of {count} {count:product|products} of {roundName} was submitted. Look at it and approve or send it back in the application.',
  'Thông báo kết quả (gửi chủ thể)': 'Notice of the result (to the producer)',
  'Kết quả {roundName}: {summary}': 'Result of {roundName}: {summary}',
  'Theo Quyết định số {decisionNo} ngày {decidedOn} của {issuingBody}:\n{results}\nGiải thích từng sản phẩm, cả những điểm còn thiếu cho hạng sao tiếp theo, có trong ứng dụng.':
    'By decision no. {decisionNo} of {decidedOn} by {issuingBody}:\n{results}\nThe explanation of each product, with what the next star still needs, stands in the application.',
  'Thông báo kết quả trên địa bàn (gửi cán bộ xã)': 'Notice of results in the unit (to the commune officer)',
  'Kết quả {roundName}: {count} sản phẩm trên địa bàn':
    'Results of {roundName}: {count} {count:product|products} in your unit',
  'Quyết định số {decisionNo} ngày {decidedOn} của {issuingBody} đã được công bố. Trên địa bàn: {summary}.':
    'Decision no. {decisionNo} of {decidedOn} by {issuingBody} was published. In your unit: {summary}.',
  'Giấy chứng nhận đã có': 'Certificate ready',
  'Giấy chứng nhận OCOP đã có: {productName}': 'OCOP certificate ready: {productName}',
  'Giấy chứng nhận số {number} ({stars} sao) của sản phẩm “{productName}” đã có, giá trị đến hết ngày {validThrough}. Hãy tải và in từ ứng dụng.':
    'Certificate no. {number} ({stars} {stars:star|stars}) of the product “{productName}” is ready and valid through {validThrough}. Download and print it from the application.',
  'Mời dùng tài khoản': 'Invitation to an account',
  'Mời ông/bà dùng OCOP Sao': 'You are invited to OCOP Sao',
  'Ông/bà được mời dùng ứng dụng OCOP Sao. Hãy mở đường dẫn dưới đây để đặt mật khẩu; đường dẫn dùng được một lần, trong 7 ngày. Nếu ông/bà không chờ thư này, hãy bỏ qua.':
    'You are invited to use OCOP Sao. Open the link below to set a password; it can be used once, within 7 days. If you did not expect this mail, ignore it.',
  'Đặt lại mật khẩu': 'Set a new password',
  'Đặt lại mật khẩu OCOP Sao': 'Set a new password for OCOP Sao',
  'Có yêu cầu đặt lại mật khẩu của tài khoản này. Hãy mở đường dẫn dưới đây; đường dẫn dùng được một lần, trong 30 phút. Nếu ông/bà không yêu cầu, hãy bỏ qua: mật khẩu không đổi.':
    'Somebody asked for a new password for this account. Open the link below; it can be used once, within 30 minutes. If it was not you, ignore this: the password stays.',
  'Tạm dừng giấy chứng nhận OCOP: {productName}': 'OCOP certificate suspended: {productName}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” bị tạm dừng hiệu lực. Lý do: {reason}. Căn cứ: {paper}. Trong thời gian này không được dùng nhãn hiệu OCOP cho sản phẩm.':
    'Certificate no. {number} of the product “{productName}” is suspended. Reason: {reason}. Ground: {paper}. Meanwhile the OCOP mark may not be used for the product.',
  'Khôi phục giấy chứng nhận OCOP: {productName}': 'OCOP certificate reinstated: {productName}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” đã được khôi phục hiệu lực. Nhãn hiệu OCOP được dùng lại cho sản phẩm.':
    'Certificate no. {number} of the product “{productName}” is in force again. The OCOP mark may be used for the product.',
  'Thu hồi giấy chứng nhận OCOP: {productName}': 'OCOP certificate withdrawn: {productName}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” bị thu hồi. Lý do: {reason}. Căn cứ: {paper}. Chủ thể phải thôi dùng nhãn hiệu OCOP trên sản phẩm, bao bì và quảng cáo.':
    'Certificate no. {number} of the product “{productName}” was withdrawn. Reason: {reason}. Ground: {paper}. The OCOP mark may no longer be used on the product, its packaging and in advertisements.',
  'Giấy chứng nhận OCOP đã hết hạn: {productName}': 'OCOP certificate expired: {productName}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” đã hết hạn ngày {endsOn}. Từ nay không được dùng nhãn hiệu OCOP cho sản phẩm cho đến khi được công nhận lại.':
    'Certificate no. {number} of the product “{productName}” expired on {endsOn}. From now on the OCOP mark may not be used for the product until it is recognised again.',
  'Kết nối với hệ thống khác tự ngắt (gửi Văn phòng và quản trị)':
    'A connection turned itself off (to the office and the administrator)',
  'Kết nối “{name}” đã tự ngắt': 'The connection “{name}” turned itself off',
  'Hệ thống không gửi được tin tới “{name}” nhiều lần liên tiếp nên đã ngắt kết nối này. Hãy liên hệ đơn vị quản lý hệ thống đó, rồi bật lại kết nối; các tin đang chờ sẽ được gửi ngay.':
    'Messages to “{name}” failed many times in a row, so the connection was turned off. Ask those who run that system, then turn the connection on again; what waits is sent at once.',
  'Có cuộc kiểm tra mới (gửi đoàn)': 'New inspection (to the team)',
  'Lịch kiểm tra: {productName}': 'Inspection: {productName}',
  'Ông/bà được phân công kiểm tra sản phẩm “{productName}”, hạn hết ngày {dueOn}. Trước khi đi, hãy mở trang ghi biên bản và bấm “Mang theo” để làm được cả khi mất mạng.':
    'You are to inspect the product “{productName}” by {dueOn}. Before you go, open the page of the record and press “Take along”, so that it also works without a network.',
  'Báo trước cuộc kiểm tra (gửi chủ thể)': 'Inspection announced (to the producer)',
  'Sẽ kiểm tra sản phẩm {productName}': 'Inspection of the product {productName}',
  'Đoàn kiểm tra sẽ tới kiểm tra sản phẩm “{productName}”, chậm nhất ngày {dueOn}. Hãy chuẩn bị giấy chứng nhận, giấy tờ về an toàn thực phẩm, môi trường và sổ ghi chép.':
    'The inspection team comes to inspect the product “{productName}” by {dueOn}. Have the certificate, the papers on food safety and environment, and the books ready.',
  'Đã có biên bản kiểm tra (gửi chủ thể)': 'Inspection record made (to the producer)',
  'Biên bản kiểm tra: {productName}': 'Inspection record: {productName}',
  'Biên bản kiểm tra sản phẩm “{productName}” đã được lập. Nội dung biên bản xem trong ứng dụng.':
    'The inspection record of the product “{productName}” was made. Read it in the application.',
  'Có tồn tại phải khắc phục (gửi chủ thể)': 'Findings to be remedied (to the producer)',
  'Cần khắc phục tồn tại: {productName}': 'Findings to be remedied: {productName}',
  'Biên bản kiểm tra sản phẩm “{productName}” ghi tồn tại phải khắc phục, việc sớm nhất trước hết ngày {remedyUntil}. Nội dung từng tồn tại xem trong ứng dụng.':
    'The inspection record of the product “{productName}” has findings to be remedied, the first of them by {remedyUntil}. Each finding stands in the application.',
  'Sắp tới hạn khắc phục (gửi chủ thể)': 'Remedy due soon (to the producer)',
  'Sắp tới hạn khắc phục: {productName}': 'Remedy due soon: {productName}',
  'Hạn khắc phục tồn tại của sản phẩm “{productName}” là hết ngày {remedyUntil}. Khi đã khắc phục, hãy báo đoàn kiểm tra để được xác nhận.':
    'The findings on the product “{productName}” must be remedied by {remedyUntil}. Once they are, tell the inspection team so that it can confirm it.',
  'Quá hạn khắc phục (gửi chủ thể và Văn phòng)': 'Remedy overdue (to the producer and the office)',
  'Quá hạn khắc phục: {productName}': 'Remedy overdue: {productName}',
  'Tồn tại của sản phẩm “{productName}” chưa được xác nhận khắc phục, hạn là hết ngày {remedyUntil}. Cơ quan kiểm tra có thể đề nghị tạm dừng giấy chứng nhận.':
    'The remedy of findings on the product “{productName}” was not confirmed; it was due by {remedyUntil}. The inspecting office may propose to suspend the certificate.',
  'Có đề nghị tạm dừng giấy chứng nhận (gửi chủ thể)': 'Suspension of the certificate proposed (to the producer)',
  'Đề nghị tạm dừng giấy chứng nhận: {productName}': 'Suspension of the certificate proposed: {productName}',
  'Sau kiểm tra, cơ quan kiểm tra đã đề nghị tạm dừng giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận còn hiệu lực cho tới khi có quyết định.':
    'After an inspection, the inspecting office proposed to suspend the certificate of the product “{productName}”. It is in force until there is a decision.',
  'Có đề nghị khôi phục giấy chứng nhận (gửi chủ thể)': 'Reinstatement of the certificate proposed (to the producer)',
  'Đề nghị khôi phục giấy chứng nhận: {productName}': 'Reinstatement of the certificate proposed: {productName}',
  'Cơ quan kiểm tra đã đề nghị khôi phục giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận có hiệu lực lại khi có quyết định.':
    'The inspecting office proposed to reinstate the certificate of the product “{productName}”. It is in force again once there is a decision.',
  'Có phản ánh của người dân (gửi cơ quan kiểm tra)': 'Report from the public (to the inspecting office)',
  'Phản ánh mới: {reference}': 'New report: {reference}',
  'Có phản ánh vi phạm gửi từ trang công khai, mã {reference}. Hãy mở kiểm tra, ghép vào cuộc đang mở, hoặc ghi lý do không xử lý.':
    'A report came from the public page, number {reference}. Open an inspection, join it to one, or write down why nothing is done.',
  'Lập vụ thu hồi, mời giải trình (gửi chủ thể và xã)':
    'Withdrawal case opened, explanation invited (to the producer and the commune)',
  'Mời giải trình về việc thu hồi: {productName}': 'Explanation invited on a withdrawal: {productName}',
  'Có kết luận làm căn cứ xem xét thu hồi giấy chứng nhận của sản phẩm “{productName}”. Chủ thể được giải trình đến hết ngày {explainUntil}.':
    'There is a conclusion that gives ground to examine the withdrawal of the certificate of the product “{productName}”. The producer may explain through {explainUntil}.',
  'Đã đề nghị thu hồi (gửi chủ thể)': 'Withdrawal proposed (to the producer)',
  'Đề nghị thu hồi giấy chứng nhận: {productName}': 'Withdrawal of the certificate proposed: {productName}',
  'Văn phòng đã đề nghị thu hồi giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận còn hiệu lực cho tới khi có quyết định.':
    'The office proposed to withdraw the certificate of the product “{productName}”. It is in force until there is a decision.',
  'Việc tiếp nhận hồ sơ được hoàn tác (chỉ báo trong ứng dụng)':
    'Acceptance of a dossier undone (in the application only)',
  'Hồ sơ trở lại chờ tiếp nhận: {productName}': 'Dossier waits for intake again: {productName}',
  'Việc tiếp nhận hồ sơ {receiptNo} của sản phẩm “{productName}” đã được hoàn tác trong ngày. Hồ sơ đang chờ kiểm tra lại; chủ thể chưa phải làm gì.':
    'The acceptance of dossier {receiptNo} of the product “{productName}” was undone on the same day. The dossier waits to be checked again; the producer has nothing to do.',
  'Cán bộ hỏi về hồ sơ (gửi chủ thể)': 'An officer asks about a dossier (to the producer)',
  'Cán bộ có câu hỏi về hồ sơ {productName}': 'An officer has a question about the dossier {productName}',
  'Cán bộ phụ trách vừa hỏi về hồ sơ sản phẩm “{productName}”. Hãy đọc và trả lời trong mục Trao đổi của hồ sơ.':
    'The officer in charge has asked about the dossier of the product “{productName}”. Read and answer under Conversation in the dossier.',
  'Chủ thể trả lời về hồ sơ (gửi cán bộ)': 'The producer answers about a dossier (to the officer)',
  'Chủ thể đã trả lời: hồ sơ {productName}': 'The producer has answered: dossier {productName}',
  'Chủ thể vừa viết trong mục Trao đổi của hồ sơ sản phẩm “{productName}”.':
    'The producer has written under Conversation in the dossier of the product “{productName}”.',
  'Được nhắc tên trong trao đổi nội bộ (gửi cán bộ)': 'Named in an internal comment (to an officer)',
  'Bạn được nhắc tên: hồ sơ {productName}': 'You were named: dossier {productName}',
  'Một cán bộ vừa nhắc tên bạn trong mục Trao đổi của hồ sơ sản phẩm “{productName}”.':
    'An officer has named you under Conversation in the dossier of the product “{productName}”.',
  'Nhắc hạn hồ sơ (gửi chủ thể)': 'Reminder of a dossier (to the producer)',
  'Nhắc hạn ngày {dueOn}: hồ sơ {productName}': 'Reminder for {dueOn}: dossier {productName}',
};
