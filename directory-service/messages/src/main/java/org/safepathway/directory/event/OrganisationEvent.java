package org.safepathway.directory.event;

/** Something that happened to an organisation or to its staff. */
public sealed interface OrganisationEvent extends DirectoryEvent
    permits OrganisationRegistered,
        OrganisationClosed,
        StaffJoined,
        StaffChanged,
        StaffLeft,
        MemberJoined,
        MemberLeft {}
