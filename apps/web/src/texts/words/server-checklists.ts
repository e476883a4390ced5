/** English reading of the checklists of inspections, as first published. */
export const serverChecklists: Readonly<Record<string, string>> = {
  'Phần chung cho mọi sản phẩm': 'Common part for all products',
  'Danh mục gợi ý; Văn phòng cần rà soát theo quy định của ngành trước khi dùng chính thức.':
    'Suggested list; the office should check it against the rules of the branch before it is used officially.',
  'Sản phẩm đang làm đúng như hồ sơ đã được công nhận: nguyên liệu, quy trình, quy cách':
    'The product is made as in the recognised dossier: materials, process, packing',
  'So với phiếu tự đánh giá và minh chứng trong hồ sơ':
    'Compare with the self-assessment and the evidence in the dossier',
  'Chủ thể còn hoạt động và còn sản xuất sản phẩm này': 'The producer is in business and still makes this product',
  'Xem nơi sản xuất, sổ bán hàng gần nhất': 'See the place of production and the latest sales book',
  'Cam kết về lao động và nguyên liệu của địa phương được giữ': 'The promises on local labour and materials are kept',
  'Hợp đồng, bảng chấm công, sổ mua nguyên liệu': 'Contracts, attendance sheets, purchase book',
  'Giấy chứng nhận OCOP còn hiệu lực và để ở nơi dễ thấy': 'The OCOP certificate is valid and on display',
  'Quét mã trên giấy chứng nhận': 'Scan the code on the certificate',
  'Biểu trưng OCOP và số sao in trên bao bì đúng hạng được công nhận':
    'The OCOP mark and stars on the packaging are those recognised',
  'So số sao trên bao bì với giấy chứng nhận': 'Compare the stars on the packaging with the certificate',
  'Biểu trưng OCOP không dùng cho sản phẩm chưa được công nhận hoặc đã hết hạn':
    'The OCOP mark is not used for products that are not recognised or have expired',
  'Xem các sản phẩm khác của chủ thể': "See the producer's other products",
  'Mã truy xuất nguồn gốc quét được và dẫn tới đúng sản phẩm':
    'The trace code can be scanned and leads to this product',
  'Quét thử ba sản phẩm bất kỳ': 'Scan any three items',
  'Nước thải, rác thải nơi sản xuất được thu gom, xử lý':
    'Waste water and waste of the workplace are collected and treated',
  'Giấy phép hoặc bản đăng ký môi trường nếu thuộc diện phải có':
    'Environmental permit or registration where one is needed',
  'Giấy đăng ký kinh doanh, các giấy phép liên quan còn hạn': 'Business registration and other permits are valid',
  'Ghi số và ngày hết hạn vào ghi chú': 'Put number and last day into the note',
  'Các tồn tại của lần kiểm tra trước đã khắc phục': 'Findings of the last inspection were remedied',
  'Không có lần trước thì chọn “không áp dụng”': 'Without an earlier inspection choose “does not apply”',
  'Thực phẩm: an toàn và nhãn': 'Food: safety and labels',
  'Giấy chứng nhận đủ điều kiện an toàn thực phẩm hoặc bản cam kết còn hạn':
    'Food-safety certificate or commitment is valid',
  'Ghi số, ngày cấp, ngày hết hạn': 'Put down number, day of issue and last day',
  'Nơi sơ chế, chế biến sạch, theo nguyên tắc một chiều, không có côn trùng, động vật':
    'The place of processing is clean, one way, free of insects and animals',
  'Chụp ảnh khu chế biến': 'Take a picture of the place of processing',
  'Người trực tiếp chế biến có giấy khám sức khỏe và xác nhận kiến thức an toàn thực phẩm':
    'Who processes food has a health certificate and proof of food-safety knowledge',
  'Kết quả kiểm nghiệm sản phẩm theo bản tự công bố còn trong hạn':
    'Test results named in the self-declaration are still valid',
  'Ghi ngày và nơi kiểm nghiệm': 'Put down day and laboratory',
  'Sổ nguyên liệu đầu vào và mẫu lưu có ghi chép': 'The book of materials and the kept samples have entries',
  'Nhãn ghi đủ tên, thành phần, khối lượng, ngày sản xuất, hạn dùng, nơi sản xuất':
    'The label names product, contents, weight, day of production, best-before day and place of production',
  'Nghị định về nhãn hàng hóa': 'Decree on labels of goods',
  'Hàng bày bán và trong kho còn hạn dùng': 'Goods on sale and in store are within their best-before day',
  'Lấy năm sản phẩm bất kỳ': 'Take any five items',
  'Rau, quả, thịt, thủy sản, trứng, sữa tươi': 'Fresh vegetables, fruit, meat, fish, eggs and milk',
  'Sổ ghi chép phân bón, thuốc bảo vệ thực vật hoặc thức ăn, thuốc thú y; đủ thời gian cách ly':
    'Book of fertilisers and pesticides, or of feed and animal medicine; waiting times are kept',
  'Chứng nhận VietGAP hoặc tương đương nếu hồ sơ có nêu': 'VietGAP certificate or equal, if the dossier names one',
  'Bảo quản lạnh hoặc mát đúng nhiệt độ công bố': 'Kept cool or cold at the declared temperature',
  'Đọc nhiệt kế, ghi vào ghi chú': 'Read the thermometer and put it into the note',
  'Gạo, ngũ cốc, hạt, mật ong và hàng sơ chế': 'Rice, cereals, nuts, honey and part-processed goods',
  'Độ ẩm, nấm mốc, tạp chất của lô hàng đang bán ở mức công bố':
    'Moisture, mould and impurities of the lot on sale are as declared',
  'Mật ong: xem kết quả thử hàm lượng đường': 'Honey: see the sugar test',
  'Vùng nguyên liệu còn như hồ sơ (diện tích, số đàn ong, giống)':
    'The source of materials is as in the dossier (area, bee colonies, variety)',
  'Thực phẩm chế biến và gia vị': 'Processed food and seasonings',
  'Phụ gia, chất bảo quản nằm trong danh mục được phép và đúng liều':
    'Additives and preservatives are on the allowed list and in the right dose',
  'Xem bao bì phụ gia và công thức': "See the additive's packaging and the recipe",
  'Dụng cụ, bao bì tiếp xúc thực phẩm phù hợp quy định': 'Tools and packaging that touch food follow the rules',
  'Mẻ sản xuất có sổ theo dõi và mã lô trùng với nhãn': 'Batches are recorded, and their code is that on the label',
  'Chè, trà, cà phê, ca cao': 'Tea, coffee and cocoa',
  'Không phối trộn nguyên liệu ngoài công bố; kết quả thử dư lượng thuốc bảo vệ thực vật còn hạn':
    'No undeclared materials are mixed in; the pesticide test is still valid',
  'Vùng nguyên liệu và cách chế biến còn như hồ sơ': 'Source of materials and way of processing are as in the dossier',
  'Rượu và đồ uống có cồn': 'Spirits and alcoholic drinks',
  'Giấy phép sản xuất rượu còn hạn, sản lượng trong giấy phép':
    'The spirit licence is valid, the output within the licence',
  'Kết quả thử methanol, aldehyde của lô gần nhất đạt': 'Methanol and aldehyde test of the latest lot was passed',
  'Tem rượu và cảnh báo về độ tuổi, sức khỏe trên nhãn': 'Tax stamp, and warnings of age and health on the label',
  'Nước uống và đồ uống không cồn': 'Drinking water and soft drinks',
  'Nguồn nước và kết quả thử nước định kỳ đạt quy chuẩn': 'Source of water and regular water tests meet the standard',
  'Khu chiết rót, rửa chai kín, có đèn hoặc thiết bị tiệt trùng đang chạy':
    'Filling and washing rooms are closed; sterilisers are running',
  'Nhãn không ghi công dụng chữa bệnh': 'The label claims no healing',
  'Thực phẩm chức năng, dược liệu, mỹ phẩm, tinh dầu': 'Functional food, medicinal herbs, cosmetics, essential oils',
  'Giấy tiếp nhận bản công bố sản phẩm hoặc phiếu công bố mỹ phẩm còn giá trị':
    'Receipt of the product declaration or cosmetics notification is valid',
  'Cơ sở đạt điều kiện sản xuất (GMP, CGMP hoặc điều kiện được công bố)':
    'The workplace meets the conditions of production (GMP, CGMP or those declared)',
  'Nhãn và quảng cáo không vượt công dụng đã công bố; có câu khuyến cáo bắt buộc':
    'Label and advertisements claim no more than declared; obligatory advice is there',
  'Xem cả trang bán hàng trên mạng': 'See online shops, too',
  'Hàng thủ công mỹ nghệ, vải, may mặc': 'Handicraft, textiles and clothing',
  'Công đoạn làm bằng tay và nguyên liệu còn như hồ sơ': 'Handwork and materials are as in the dossier',
  'Phẩm nhuộm, sơn, keo an toàn cho người dùng; có kết quả thử nếu tiếp xúc thực phẩm':
    'Dyes, paints and glues are safe for users; tested if they touch food',
  'Bụi, mùi, nước nhuộm được xử lý; phòng cháy nơi sản xuất':
    'Dust, smell and dye water are treated; fire protection of the workplace',
  'Nhãn hàng hóa ghi đủ tên, chất liệu, nơi sản xuất': 'The label names product, material and place of production',
  'Hoa, cây cảnh, động vật cảnh': 'Flowers, ornamental plants and animals',
  'Giống, loài không thuộc danh mục cấm; có giấy kiểm dịch hoặc đăng ký nuôi nếu phải có':
    'No forbidden species; quarantine or breeding papers where needed',
  'Thuốc bảo vệ thực vật, chất thải nuôi trồng được quản lý': 'Pesticides and waste of growing or breeding are managed',
  'Vườn, chuồng nuôi còn như hồ sơ': 'Gardens and pens are as in the dossier',
  'Thẻ hoặc nhãn ghi tên, nơi trồng hoặc nuôi': 'A tag or label names the product and where it was grown or bred',
  'Dịch vụ du lịch cộng đồng, sinh thái, điểm du lịch': 'Community tourism, ecotourism, tourist sites',
  'An toàn cho khách: phòng cháy, cứu hộ, sơ cứu, biển cảnh báo':
    'Safety of guests: fire, rescue, first aid, warning signs',
  'Nơi nấu ăn cho khách đủ điều kiện an toàn thực phẩm': "The guests' kitchen meets food-safety conditions",
  'Các dịch vụ, phòng nghỉ, hoạt động trải nghiệm còn như hồ sơ':
    'Services, rooms and activities are as in the dossier',
  'Nhà vệ sinh, rác thải, nước sạch cho khách': 'Toilets, waste and clean water for guests',
  'Người dân địa phương cùng tham gia và hưởng lợi như cam kết': 'Local people take part and benefit as promised',
  'Giá dịch vụ niêm yết rõ; biểu trưng OCOP dùng đúng': 'Prices are posted; the OCOP mark is used correctly',
};
