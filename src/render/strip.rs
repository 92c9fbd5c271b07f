//! Events -> the lane strip (design: "Lane strip"), an SVG.
