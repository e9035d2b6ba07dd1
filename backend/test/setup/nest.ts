// Loaded before anything else, or Jest meets Nest's modules in the middle of a cycle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
