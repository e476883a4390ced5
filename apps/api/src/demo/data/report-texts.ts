/** The office's own words by the slots of its reports: those of 2020 and 2022 after the reports that the province wrote. */
export type ReportWords = Readonly<Record<string, string>>;

export const WORDS_2020_09: ReportWords = {
  opening:
    'Trong tháng 9, Chương trình Mỗi xã một sản phẩm tiếp tục được tập trung cao lãnh đạo, chỉ đạo và tổ chức thực hiện, đạt khối lượng khá lớn, nhất là hướng dẫn và xét chọn Phương án sản xuất kinh doanh cho các ý tưởng sản phẩm; công tác tuyên truyền, tập huấn, kiểm tra, giám sát được tăng cường.',
  leadership:
    'HĐND tỉnh đã thành lập Đoàn giám sát chuyên đề kết quả thực hiện Chương trình mỗi xã một sản phẩm giai đoạn 2018 - 2020 và đã triển khai tại huyện Hương Sơn, Thạch Hà, Vũ Quang. UBND tỉnh chỉ đạo hoàn thiện các quy chế quản lý chất lượng, quản lý bán hàng OCOP.\nQuy chế quản lý điểm giới thiệu và bán sản phẩm OCOP (trước 15/9/2020): Sở Công Thương đã trình UBND tỉnh, hiện Sở Tư pháp đang thẩm định. Quy định về truy xuất nguồn gốc hoàn thành trước 30/10/2020.',
  products:
    'Về xây dựng mô hình điểm chỉ đạo của Trung ương: Văn phòng Điều phối đã hoàn thiện, trình Bộ Nông nghiệp và Phát triển nông thôn thẩm định Phương án phát triển sản phẩm gạo hữu cơ trồng trên ruộng rươi, cáy tại huyện Đức Thọ, dự kiến phê duyệt vào cuối tháng 9/2020.',
  promotion:
    'Văn phòng Điều phối đã kiểm tra, lựa chọn địa điểm xây dựng cửa hàng giới thiệu và bán sản phẩm OCOP tại các điểm, khu du lịch; lắp đặt biển hiệu, thiết kế gian hàng.',
  communication:
    'Đang chuẩn bị các điều kiện để quay Gameshow “OCOP là gì?” tại huyện Đức Thọ, dự kiến ngày 25/9/2020. Dự kiến ngày 24/9/2020 tổ chức 2 cuộc tập huấn cho các chủ cơ sở về cập nhật hồ sơ vào phần mềm đánh giá, phân hạng.',
  inspection:
    'Thành lập Đoàn liên ngành kiểm tra an toàn thực phẩm, vệ sinh môi trường tại nơi sản xuất của các cơ sở có sản phẩm OCOP đã đạt chuẩn.',
  weaknesses:
    'Việc lập, chấp thuận phương án sản xuất kinh doanh sản phẩm OCOP năm 2020 của các địa phương, cơ sở còn chậm; chất lượng phương án sản xuất kinh doanh còn nhiều hạn chế.',
  tasks:
    'Tham mưu kiện toàn Hội đồng và tổ chức đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2020, hoàn thành trước ngày 10/10/2020.\nXây dựng gian hàng giới thiệu sản phẩm OCOP Hà Tĩnh tại Hội nghị thi đua yêu nước toàn tỉnh và Đại hội tỉnh Đảng bộ.\nSở Công Thương tổ chức hội chợ giới thiệu sản phẩm OCOP trong tỉnh; kiểm tra các điểm giới thiệu và bán hàng.',
};

export const WORDS_2022: ReportWords = {
  opening:
    'Năm 2022, Chương trình được thực hiện trong điều kiện có nhiều khó khăn: văn bản hướng dẫn của một số bộ, ngành ban hành chậm, vốn phân bổ chậm, tình hình dịch bệnh khá phức tạp.',
  leadership:
    'Ban Chỉ đạo tỉnh, UBND tỉnh đã tổ chức nhiều cuộc kiểm tra, làm việc tại các huyện; kiện toàn Ban Chỉ đạo các Chương trình MTQG giai đoạn 2022-2025.',
  products:
    'Nhiều sản phẩm đã đạt chuẩn OCOP tiếp tục mở rộng quy mô sản xuất, đầu tư máy móc: Doanh nghiệp tư nhân Thuận Hà xây dựng tiêu chuẩn GMP trong chế biến nhung hươu; HTX chế biến thủy hải sản Chiến Thắng đầu tư khu sản xuất mới; HTX Minh Lương đầu tư dây chuyền chưng cất rượu.',
  producers:
    'Một số cơ sở tăng mạnh như Nhung hươu Thuận Hà, nước mắm Luận Nghiệp, Giò me Tiến Giáp, Trầm hương Tâm Thiên Hương. Một số cơ sở tiếp tục có đơn hàng xuất khẩu: Bánh đa vừng Nguyên Lâm, Sứa Mai Dung, bánh ram Anh Thu.',
  promotion:
    'Nhung hươu Việt đã mở gần 50 đại lý trên các tỉnh, thành; Cu đơ Phong Nga mở thêm đại lý ở Gia Lai, Đắk Lắk; Rượu Minh Lương mở đại lý độc quyền ở Hà Nội.',
  weaknesses: 'Tiến độ thực hiện Chương trình tại các địa phương năm 2022 chậm, kết quả đạt thấp so với các năm trước.',
  tasks:
    'Đưa Chương trình OCOP tiếp tục đi vào chiều sâu, quan tâm hỗ trợ các doanh nghiệp, hợp tác xã khởi nghiệp, sáng tạo; hoàn thành Trung tâm sản phẩm OCOP của tỉnh.',
};

export const WORDS_OF_TODAY: ReportWords = {
  opening:
    'Trong tháng, các xã, phường tập trung hướng dẫn chủ thể hoàn thiện hồ sơ đợt đánh giá, phân hạng theo Quyết định 26/2026/QĐ-TTg.',
  weaknesses: 'Một số xã gửi ý kiến thẩm tra còn chậm so với thời hạn 15 ngày làm việc.',
};
