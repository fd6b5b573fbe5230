// Ambient types that Taro's build provides: the config macros and style imports.
/// <reference types="@tarojs/taro" />

declare module '*.css'
