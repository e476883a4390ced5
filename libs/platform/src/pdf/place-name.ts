const KIND_OF_UNIT = /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường)\s+(?=\D)/u;

/** The name of a unit as it stands before a date: "Xã Phúc Trạch" → "Phúc Trạch"; "Phường 1" keeps its kind. */
export const placeName = (unitName: string): string => unitName.replace(KIND_OF_UNIT, '');
