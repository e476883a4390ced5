// For browsers that cannot run the application: says so, and leads to the pages that need no script. Plain words of 2009.
(function () {
  var links = [
    ['/san-pham', 'Sản phẩm OCOP đã được công nhận'],
    ['/d', 'Điểm giới thiệu và bán sản phẩm OCOP'],
    ['/ban-do', 'Bản đồ'],
    ['/kiem-tra-pdf', 'Kiểm tra tệp PDF giấy chứng nhận'],
    ['/bao-cao', 'Kết quả phản ánh'],
    ['/san-pham?lang=en', 'Recognised OCOP products (English)'],
  ];
  var html =
    '<h1>OCOP Sao</h1><p>Trình duyệt này quá cũ nên không mở được phần làm việc. Hãy cập nhật trình duyệt. Tra cứu vẫn dùng được:</p><ul>';
  for (var at = 0; at < links.length; at += 1)
    html += '<li><a href="' + links[at][0] + '">' + links[at][1] + '</a></li>';
  document.getElementById('root').innerHTML = html + '</ul>';
})();
