-- The defaults of the domain page as the first regulation; what no text was found for is marked open and shown so.
insert into sales.regulation (id, title, issuing_body, state, limits, issued_on, in_force_from, created_at)
values ('0199a000-5a1e-7000-8000-000000000001', 'Giới hạn mặc định, chờ quy định của tỉnh', 'Ủy ban nhân dân tỉnh', 'in-force', '{
  "area.centre": {"value": 100, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "area.shop": {"value": 50, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "area.stall": {"value": 9, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "area.corner": {"value": 5, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "area.booth": {"value": 9, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "stars.floor": {"value": 3, "basis": "practice", "source": "Quy định năm 2020 của tỉnh; giấy chứng nhận còn hiệu lực trong ngày"},
  "share.centre": {"value": 70, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "share.shop": {"value": 70, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "share.stall": {"value": 70, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "share.corner": {"value": 100, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "share.booth": {"value": 70, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "items.centre": {"value": 30, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "items.shop": {"value": 30, "basis": "practice", "source": "Quy định năm 2020 của tỉnh"},
  "items.stall": {"value": 0, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "items.corner": {"value": 0, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "items.booth": {"value": 0, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "goods.remedyDays": {"value": 15, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "days.survey": {"value": 5, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "days.recognise": {"value": 10, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "days.publish": {"value": 5, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "recognition.months": {"value": 36, "basis": "open", "source": "Chưa tìm thấy văn bản; lấy như giấy chứng nhận"},
  "inspection.months": {"value": 6, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "remedy.days": {"value": 15, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "suspension.days": {"value": 30, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "proof.days": {"value": 30, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "report.months": {"value": 3, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "report.days": {"value": 15, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "papers.remindDays": {"value": 30, "basis": "open", "source": "Chưa tìm thấy văn bản"},
  "support.percent": {"value": 50, "basis": "practice", "source": "Chính sách hỗ trợ của tỉnh"},
  "support.ceiling": {"value": 100000000, "basis": "practice", "source": "Chính sách hỗ trợ của tỉnh"},
  "support.openYears": {"value": 2, "basis": "practice", "source": "Chính sách hỗ trợ của tỉnh"}
}', '2019-01-01', '2019-01-01', platform.now());
insert into platform.history (entity, entity_id, action, from_state, to_state, actor_id, request_id, at)
values ('sales-regulation', '0199a000-5a1e-7000-8000-000000000001', 'ship', null, 'in-force', '00000000-0000-7000-8000-000000000001', 'migration', platform.now());
