/** English of notices: what they are for, subject and text. The Vietnamese is the server's, word for word. */
export const serverNotices2: Readonly<Record<string, string>> = {
  'Việc duyệt phương án được hoàn tác (chỉ báo trong ứng dụng)':
    'Approval of a business plan undone (in the application only)',
  'Phương án trở lại chờ duyệt: {productName}': 'Business plan waits for a decision again: {productName}',
  'Việc duyệt phương án sản xuất kinh doanh của sản phẩm “{productName}” đã được hoàn tác trong ngày. Phương án đang chờ duyệt lại; chủ thể chưa phải làm gì.':
    'The approval of the business plan of the product “{productName}” was undone on the same day. The plan waits to be looked at again; the producer has nothing to do.',
  'Hồ sơ sản phẩm “{productName}” cần hoàn thành và nộp chậm nhất hết ngày {dueOn}. Việc còn phải làm được ghi trong hồ sơ.':
    'The dossier of the product “{productName}” must be finished and filed by {dueOn}. What is left to do stands in the dossier.',
  'Lời nhắc hạn được rút lại (chỉ báo trong ứng dụng)': 'Reminder taken back (in the application only)',
  'Rút lại lời nhắc: hồ sơ {productName}': 'Reminder taken back: dossier {productName}',
  'Lời nhắc hạn hôm nay về hồ sơ sản phẩm “{productName}” được gửi nhầm và đã rút lại.':
    "Today's reminder about the dossier of the product “{productName}” was sent by mistake and is taken back.",
  'Việc chọn ý tưởng được hoàn tác (chỉ báo trong ứng dụng)': 'Selection of an idea undone (in the application only)',
  'Ý tưởng trở lại chờ xem xét: {productName}': 'Idea waits for a decision again: {productName}',
  'Việc chọn ý tưởng sản phẩm “{productName}” đã được hoàn tác trong ngày. Phiếu đang chờ xem xét lại; chủ thể chưa phải làm gì.':
    'The selection of the idea of the product “{productName}” was undone on the same day. The form waits to be looked at again; the producer has nothing to do.',
  'Giấy tờ minh chứng sắp hết hạn (gửi chủ thể)': 'Evidence expires soon (to the producer)',
  '{title} hết hạn ngày {expiresOn}': '{title} expires on {expiresOn}',
  'Giấy tờ “{title}” đang dùng trong hồ sơ của {products} có giá trị đến hết ngày {expiresOn}. Hãy chuẩn bị bản mới và đưa vào tủ giấy tờ; hồ sơ đang soạn sẽ dùng bản mới.':
    'The paper “{title}”, in use in the dossier of {products}, is valid through {expiresOn}. Prepare a new one and put it into the wallet; dossiers being prepared will use the new one.',
  'Sắp tới hạn báo cáo (gửi Văn phòng)': 'Report due soon (to the office)',
  'Báo cáo {periodText} phải có trước ngày {dueOn}': 'Report {periodText} due by {dueOn}',
  'Báo cáo {periodText} chưa phát hành, hạn là ngày {dueOn}. Số liệu đã có sẵn từ hồ sơ; hãy lập báo cáo, gửi các đơn vị xác nhận và phát hành.':
    'Report {periodText} is not issued yet; it is due by {dueOn}. The figures come from the records; make the report, let the units confirm it and issue it.',
  'Đề nghị đơn vị xác nhận số liệu (gửi huyện, xã)': 'Units asked to confirm figures (to districts and communes)',
  'Xác nhận số liệu báo cáo {periodText}': 'Confirm figures of the report {periodText}',
  'Văn phòng Điều phối đề nghị {unitName} xem số liệu của mình trong báo cáo {periodText}, xác nhận hoặc ghi điều chưa đúng, chậm nhất hết ngày {answerBy}.':
    'The coordination office asks {unitName} to look at its figures in the report {periodText} and to confirm them, or to write what is not right, by {answerBy}.',
  'Nhắc đơn vị chưa xác nhận số liệu (gửi huyện, xã)':
    'Reminder to a unit that has not confirmed its figures (to districts and communes)',
  'Chưa xác nhận số liệu báo cáo {periodText}': 'Figures of the report {periodText} not confirmed yet',
  '{unitName} chưa xác nhận số liệu của mình trong báo cáo {periodText}; hạn là hết ngày {answerBy}.':
    '{unitName} has not confirmed its figures in the report {periodText}; the last day is {answerBy}.',
  'Đơn vị có ý kiến về số liệu (gửi Văn phòng)': 'A unit comments on its figures (to the office)',
  '{unitName} có ý kiến về số liệu báo cáo {periodText}': '{unitName} comments on figures of the report {periodText}',
  '{unitName} ghi điều chưa đúng trong số liệu của mình ở báo cáo {periodText}. Nội dung xem trong ứng dụng.':
    '{unitName} wrote what is not right in its figures in the report {periodText}. Read it in the application.',
  'Báo cáo đã phát hành (gửi đơn vị và lãnh đạo)': 'Report issued (to units and the leader)',
  'Đã phát hành báo cáo {periodText}': 'Report {periodText} issued',
  'Báo cáo {periodText}, số {numberText}, đã phát hành và khóa số liệu.':
    'Report {periodText}, no. {numberText}, was issued and its figures are locked.',
  'Nhãn hiệu, mã số sắp hết hạn (gửi chủ thể)': 'Mark or code expires soon (to the producer)',
  '{kind} của {productName} hết hạn ngày {expiresOn}': '{kind} of {productName} expires on {expiresOn}',
  '{kind} số {number} của sản phẩm “{productName}” có giá trị đến hết ngày {expiresOn}. Hãy gia hạn và cập nhật giấy tờ mới trong ứng dụng.':
    '{kind} no. {number} of the product “{productName}” is valid through {expiresOn}. Renew it and put the new paper into the application.',
  'Khoản hỗ trợ được quyết định (gửi chủ thể)': 'Support decided (to the producer)',
  'Có quyết định hỗ trợ: {productName}': 'Support decided: {productName}',
  'Theo Quyết định số {decisionNo} ngày {decidedOn}, sản phẩm “{productName}” được hỗ trợ {amount} đồng: {lineTitle}.':
    'By decision no. {decisionNo} of {decidedOn}, the product “{productName}” is supported with {amount} đồng: {lineTitle}.',
  'Khoản hỗ trợ được chi (gửi chủ thể)': 'Support paid (to the producer)',
  'Đã chi tiền hỗ trợ: {productName}': 'Support paid: {productName}',
  'Khoản hỗ trợ “{lineTitle}” của sản phẩm “{productName}” đã chi {paid} đồng trên {amount} đồng được quyết định.':
    'Of the support “{lineTitle}” for the product “{productName}”, {paid} đồng of the {amount} đồng decided were paid.',
  'Khoản hỗ trợ bị huỷ (gửi chủ thể)': 'Support cancelled (to the producer)',
  'Khoản hỗ trợ đã huỷ: {productName}': 'Support cancelled: {productName}',
  'Khoản hỗ trợ “{lineTitle}” của sản phẩm “{productName}” đã huỷ. Lý do được ghi trong ứng dụng.':
    'The support “{lineTitle}” for the product “{productName}” was cancelled. The reason stands in the application.',
  'Khoản hỗ trợ bị thu hồi (gửi chủ thể)': 'Support recovered (to the producer)',
  'Thu hồi tiền hỗ trợ: {productName}': 'Support recovered: {productName}',
  'Theo văn bản số {recoveryNo} ngày {recoveredOn}, thu hồi {amount} đồng của khoản hỗ trợ “{lineTitle}” cho sản phẩm “{productName}”. Lý do được ghi trong ứng dụng.':
    'By document no. {recoveryNo} of {recoveredOn}, {amount} đồng of the support “{lineTitle}” for the product “{productName}” are recovered. The reason stands in the application.',
  'Có đăng ký điểm bán mới (gửi Sở Công Thương)': 'New sales-point application (to the trade department)',
  'Đăng ký điểm bán: {pointName}': 'Sales point applied for: {pointName}',
  'Đã tiếp nhận đăng ký điểm bán “{pointName}”. Hãy khảo sát trong thời hạn ghi ở trang điểm bán.':
    'The application of the sales point “{pointName}” was received. Survey it within the time shown on its page.',
  'Điểm bán được công nhận: {pointName}': 'Sales point recognised: {pointName}',
  'Điểm bán “{pointName}” đã được công nhận. Hãy treo mã QR tại điểm bán khi điểm bán được công bố.':
    'The sales point “{pointName}” was recognised. Put up its QR code once it is published.',
  'Điểm bán bị cảnh báo, có thời hạn khắc phục': 'Sales point warned, with a day for the remedy',
  'Cần khắc phục trước {remedyBy}: {pointName}': 'To be remedied by {remedyBy}: {pointName}',
  'Kiểm tra điểm bán “{pointName}” có vi phạm. Hãy khắc phục trước khi hết ngày {remedyBy}; các vi phạm ghi trong ứng dụng.':
    'The inspection of the sales point “{pointName}” found violations. Remedy them by {remedyBy}; they stand in the application.',
  'Điểm bán báo đã khắc phục vi phạm (gửi Sở Công Thương)':
    'Sales point says a violation is remedied (to the trade department)',
  'Báo đã khắc phục: {pointName}': 'Remedied: {pointName}',
  'Điểm bán “{pointName}” báo đã khắc phục vi phạm. Hãy xem ảnh và xác nhận, hoặc kiểm tra lại tại chỗ.':
    'The sales point “{pointName}” says that the violation is remedied. Look at the photos and confirm, or inspect it again.',
  'Sở Công Thương nhắc điểm bán việc chưa làm': 'The trade department reminds a sales point',
  'Sở Công Thương nhắc: {pointName}': 'Reminder of the trade department: {pointName}',
  'Điểm bán “{pointName}” còn việc chưa làm. Hãy mở ứng dụng, xem từng việc và làm ngay; vướng mắc thì báo Sở Công Thương.':
    'Something is still to be done at the sales point “{pointName}”. Open the application and do it now; tell the trade department what stands in the way.',
  'Điểm bán tạm dừng: {pointName}': 'Sales point suspended: {pointName}',
  'Điểm bán “{pointName}” bị tạm dừng và không còn trên bản đồ công khai. Lý do và việc cần làm ghi trong ứng dụng.':
    'The sales point “{pointName}” is suspended and no longer on the public map. The reason and what to do stand in the application.',
  'Thu hồi công nhận điểm bán: {pointName}': 'Recognition of the sales point revoked: {pointName}',
  'Công nhận của điểm bán “{pointName}” đã bị thu hồi. Lý do ghi trong ứng dụng.':
    'The recognition of the sales point “{pointName}” was revoked. The reason stands in the application.',
  'Điểm bán được hoạt động lại': 'Sales point reinstated',
  'Điểm bán hoạt động lại: {pointName}': 'Sales point reinstated: {pointName}',
  'Sau khi kiểm tra lại, điểm bán “{pointName}” được hoạt động lại và có trên bản đồ công khai.':
    'After the re-inspection, the sales point “{pointName}” works again and is on the public map.',
  'Cần thu hồi tiền hỗ trợ điểm bán (gửi Sở Công Thương)':
    'Support of a sales point to be recovered (to the trade department)',
  'Cần thu hồi tiền hỗ trợ: {pointName}': 'Support to be recovered: {pointName}',
  'Điểm bán “{pointName}” ngừng trước thời hạn phải mở cửa. Hồ sơ thu hồi tiền hỗ trợ đã được mở.':
    'The sales point “{pointName}” stopped before the time it had to stay open. A recovery case was opened.',
  'Hàng hóa của điểm bán không còn đúng quy định': 'Goods of a sales point no longer follow the rules',
  'Hàng hóa cần chỉnh: {pointName}': 'Goods to be put right: {pointName}',
  'Danh mục hàng hóa của điểm bán “{pointName}” có {faults} chỗ chưa đúng quy định. Hãy xem mặt hàng nào không còn hiệu lực và sửa danh mục.':
    'The goods list of the sales point “{pointName}” has {faults} {faults:fault|faults}. See which goods are no longer valid and mend the list.',
  'Đến hạn gửi ảnh trong ngày của điểm bán': 'Photo of the day due at a sales point',
  'Gửi ảnh trong ngày: {pointName}': 'Send the photo of the day: {pointName}',
  'Đã đến hạn gửi ảnh trong ngày của điểm bán “{pointName}”. Hãy lấy mã hôm nay trong ứng dụng, chụp ảnh và gửi.':
    "The photo of the day of the sales point “{pointName}” is due. Take today's code from the application, take the photo and send it.",
  'Đến kỳ báo cáo của điểm bán': 'Report of a sales point due',
  'Đến kỳ báo cáo: {pointName}': 'Report due: {pointName}',
  'Điểm bán “{pointName}” chưa gửi báo cáo của kỳ vừa hết. Báo cáo chỉ có bốn mục, điền được trên điện thoại.':
    'The sales point “{pointName}” has not sent the report of the period that just ended. It has four fields only and can be filled in on a phone.',
  'Giấy tờ của điểm bán sắp hết hạn': 'Papers of a sales point expire soon',
  'Giấy tờ sắp hết hạn: {pointName}': 'Papers expire soon: {pointName}',
  'Điểm bán “{pointName}” có giấy tờ sắp hết hạn hoặc đã hết hạn. Thiếu giấy tờ thì không gia hạn công nhận được.':
    'The sales point “{pointName}” has papers that expire soon or have expired. Without them its recognition cannot be renewed.',
  'Đến hạn kiểm tra điểm bán (gửi Sở Công Thương)': 'Inspection of a sales point due (to the trade department)',
  'Đến hạn kiểm tra: {pointName}': 'Inspection due: {pointName}',
  'Đã đến hạn kiểm tra định kỳ điểm bán “{pointName}”.':
    'The regular inspection of the sales point “{pointName}” is due.',
  'Nhắc đánh giá lại (gửi chủ thể)': 'Reassessment reminder (to the producer)',
  'Đánh giá lại OCOP: {productName}, {remaining}': 'OCOP reassessment: {productName}, {remaining}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” có giá trị đến hết ngày {endsOn} ({remaining}). Hạn nộp hồ sơ đánh giá lại: hết ngày {closesOn}. Giấy tờ còn hạn được dùng lại, chỉ cần bổ sung phần còn thiếu.':
    'Certificate no. {number} of the product “{productName}” is valid through {endsOn} ({remaining}). The reassessment dossier must be filed by {closesOn}. Papers that are still valid are used again; only what is missing is to be added.',
  'Sản phẩm sắp hết hạn trên địa bàn (gửi cán bộ xã, Văn phòng)':
    'Products in the unit that expire soon (to the commune officer and the office)',
  '{productName} ({producerName}): {remaining}': '{productName} ({producerName}): {remaining}',
  'Giấy chứng nhận số {number} của sản phẩm “{productName}” ({producerName}) có giá trị đến hết ngày {endsOn} ({remaining}); chủ thể chưa nộp hồ sơ đánh giá lại. Hạn nộp: hết ngày {closesOn}.':
    'Certificate no. {number} of the product “{productName}” ({producerName}) is valid through {endsOn} ({remaining}); the producer has not filed a reassessment dossier. It is due by {closesOn}.',
  'Đánh giá lại không đạt (gửi chủ thể)': 'Reassessment failed (to the producer)',
  'Đánh giá lại chưa đạt: {productName}': 'Reassessment failed: {productName}',
  'Kết quả đánh giá lại sản phẩm “{productName}” chưa đạt hạng sao được công nhận. Giấy chứng nhận số {number} chỉ còn giá trị đến hết ngày {endsOn}. Việc có thể làm tiếp được ghi trong ứng dụng.':
    'The reassessment of the product “{productName}” did not reach the recognised stars. Certificate no. {number} is valid only through {endsOn}. What can be done next stands in the application.',
  'Chủ thể không đánh giá lại (gửi cán bộ xã)': 'A producer does not want reassessment (to the commune officer)',
  'Không đánh giá lại: {productName} ({producerName})': 'No reassessment: {productName} ({producerName})',
  'Chủ thể {producerName} đăng ký không đánh giá lại sản phẩm “{productName}”. Giấy chứng nhận số {number} có giá trị đến hết ngày {endsOn}; đến ngày đó chủ thể còn có thể rút lại.':
    '{producerName} does not want the product “{productName}” to be reassessed. Certificate no. {number} is valid through {endsOn}; until then the producer may take this back.',
  'Chủ thể rút lại việc không đánh giá lại (gửi cán bộ xã)':
    'A producer wants reassessment after all (to the commune officer)',
  'Vẫn đánh giá lại: {productName} ({producerName})': 'Reassessment after all: {productName} ({producerName})',
  'Chủ thể {producerName} đã rút lại đăng ký không đánh giá lại sản phẩm “{productName}”. Giấy chứng nhận số {number} có giá trị đến hết ngày {endsOn}.':
    '{producerName} took back that the product “{productName}” is not to be reassessed. Certificate no. {number} is valid through {endsOn}.',
  'Tạm dừng đánh giá lại (gửi chủ thể)': 'Reassessment on hold (to the producer)',
  'Tạm dừng đánh giá lại theo {documentNo}': 'Reassessment on hold by {documentNo}',
  'Theo {documentNo} của {issuer}, việc đánh giá lại tạm dừng từ ngày {fromOn} với: {products}. Giấy chứng nhận vẫn có hiệu lực; thời gian tạm dừng được cộng thêm vào thời hạn.':
    'By {documentNo} of {issuer}, reassessment is on hold from {fromOn} for: {products}. The certificates stay in force; the time of the hold is added to their term.',
  'Hết tạm dừng đánh giá lại (gửi chủ thể)': 'Hold of reassessment ended (to the producer)',
  'Hết tạm dừng đánh giá lại theo {documentNo}': 'Hold of reassessment by {documentNo} ended',
  'Việc tạm dừng đánh giá lại theo {documentNo} đã kết thúc với: {products}. Ngày hết hạn và hạn nộp hồ sơ mới có trong ứng dụng.':
    'The hold of reassessment by {documentNo} has ended for: {products}. The new last day and the day by which to file stand in the application.',
  'Có người xin làm thay': 'Somebody asks to fill in for you',
  '{helperName} xin làm thay {producerName}': '{helperName} asks to fill in for {producerName}',
  '{helperName} xin ghi giúp {what} đến hết ngày {validThrough}. Nếu đồng ý, hãy mở ứng dụng và bấm “Đồng ý”, hoặc đọc mã dùng một lần cho người đó. Không đồng ý thì không cần làm gì, và đừng đọc mã cho ai.':
    '{helperName} asks to fill in {what} for you through {validThrough}. If you agree, open the application and press “Agree”, or read the one-time code to that person. If you do not agree, do nothing and read the code to nobody.',
  'Chủ thể đồng ý cho làm thay': 'The producer agrees to be filled in for',
  '{producerName} đồng ý cho làm thay': '{producerName} agrees to be filled in for',
  '{giverName} đồng ý cho ông/bà ghi giúp {what} đến hết ngày {validThrough}. Mọi việc làm thay được ghi đủ hai tên.':
    '{giverName} agrees that you fill in {what} through {validThrough}. Everything is recorded with both names.',
  'Đã có người nhận làm thay': 'Somebody fills in for you',
  '{helperName} bắt đầu làm thay {producerName}': '{helperName} begins to fill in for {producerName}',
  '{helperName} đã nhận ghi giúp {what} đến hết ngày {validThrough}. Chủ thể xem được mọi việc đã làm và chấm dứt lúc nào cũng được.':
    '{helperName} fills in {what} for you through {validThrough}. You see everything that is done and can end it at any time.',
  'Từ chối tham gia hội đồng': 'A council seat is declined',
  '{memberName} từ chối tham gia {councilName}': '{memberName} declines {councilName}',
  '{memberName} từ chối tham gia {councilName}. Lý do: {reason}. Xin cử người khác nếu cần.':
    '{memberName} declines to sit in {councilName}. Reason: {reason}. Appoint somebody else if needed.',
  'Đề nghị chuyển phiếu nhập nhầm sản phẩm': 'Moving a sheet that was entered for the wrong product',
  'Xin xác nhận phiếu chấm nhập nhầm: {fromProduct}': 'Confirm a sheet entered for the wrong product: {fromProduct}',
  'Thư ký hội đồng cho rằng phiếu ông/bà chấm cho “{fromProduct}” là của sản phẩm “{toProduct}”. Lý do: {reason}. Xin mở phiếu và xác nhận chuyển hoặc giữ nguyên. Thư ký không thấy điểm của phiếu.':
    "The council's secretary thinks that your sheet for “{fromProduct}” belongs to the product “{toProduct}”. Reason: {reason}. Open the sheet and confirm the move or keep it. The secretary does not see its scores.",
  'Thành viên đồng ý chuyển phiếu': 'The member agrees to move the sheet',
  '{memberName} đã chuyển phiếu sang “{toProduct}”': '{memberName} moved the sheet to “{toProduct}”',
  '{memberName} xác nhận phiếu nhập nhầm ở “{fromProduct}” là của “{toProduct}”. Phiếu ở “{fromProduct}” không còn được tính; thành viên nộp lại phiếu ở cả hai sản phẩm.':
    '{memberName} confirms that the sheet at “{fromProduct}” belongs to “{toProduct}”. The sheet at “{fromProduct}” no longer counts; the member hands in both sheets anew.',
  'Thành viên giữ nguyên phiếu': 'The member keeps the sheet',
  '{memberName} giữ nguyên phiếu ở “{fromProduct}”': '{memberName} keeps the sheet at “{fromProduct}”',
  '{memberName} cho biết phiếu ở “{fromProduct}” là đúng và không chuyển sang “{toProduct}”.':
    '{memberName} says that the sheet at “{fromProduct}” is right and does not move it to “{toProduct}”.',
  'Rút đề nghị chuyển phiếu': 'The request to move a sheet is taken back',
  'Không cần xác nhận chuyển phiếu nữa: {fromProduct}': 'No need to confirm the move any more: {fromProduct}',
  'Thư ký hội đồng đã rút đề nghị chuyển phiếu của “{fromProduct}” sang “{toProduct}”. Phiếu của ông/bà giữ nguyên.':
    "The council's secretary took back the request to move the sheet of “{fromProduct}” to “{toProduct}”. Your sheet stays as it is.",
  'Hoãn phiên họp sang ngày khác': 'Session adjourned to another day',
  'Họp tiếp ngày {continuesOn}: {councilName}': 'Session goes on on {continuesOn}: {councilName}',
  'Phiên họp của {councilName} được hoãn và tiếp tục ngày {continuesOn} tại {place}. Phiếu đã nộp được giữ nguyên; hôm đó xin điểm danh lại.':
    'The session of {councilName} was adjourned and goes on on {continuesOn} at {place}. Sheets handed in stay as they are; check in again that day.',
  'Trả lời khiếu nại kết quả': 'Complaint about a result answered',
  'Đã trả lời khiếu nại về sản phẩm {productName}': 'Complaint about the product {productName} answered',
  'Khiếu nại nhận ngày {receivedOn} về kết quả của sản phẩm {productName} ({roundName}) đã được trả lời.':
    'The complaint of {receivedOn} about the result of the product {productName} ({roundName}) was answered.',
  'Xin ý kiến hội đồng bằng văn bản': 'Written opinion of a council',
  'Xin ý kiến bằng văn bản đến {dueOn}: {councilName}': 'Written opinion by {dueOn}: {councilName}',
  '{councilName} lấy ý kiến bằng văn bản về {count} sản phẩm đánh giá lại, không họp. Kính đề nghị ông/bà gửi phiếu đến hết ngày {dueOn}, trong ứng dụng hoặc phiếu giấy đã ký gửi thư ký.':
    '{councilName} asks for written opinions on {count} reassessed {count:product|products}, without a meeting. Send your sheets by {dueOn}, in the application or signed on paper to the secretary.',
};
