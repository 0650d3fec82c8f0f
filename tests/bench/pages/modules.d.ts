declare module 'leaflet.timeline';
declare module '@openhistoricalmap/maplibre-gl-dates' {
  type Range = { readonly startDecimalYear: number; readonly endDecimalYear: number };
  const dates: {
    readonly dateRangeFromISODate: (date: string) => Range;
    readonly constrainExpressionFilterByDateRange: (filter: unknown, range: Range) => import('maplibre-gl').FilterSpecification;
  };
  export default dates;
}
